package se.planbok.view.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.stream.Streams.because;
import static se.planbok.stream.Streams.by;
import static se.planbok.stream.Streams.decided;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.effect.AddChainStep;
import se.planbok.effect.AssessEffect;
import se.planbok.effect.DefineIndicator;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.EffectState;
import se.planbok.effect.LinkChainSteps;
import se.planbok.effect.OpenEffectStudy;
import se.planbok.effect.RecordMeasurement;
import se.planbok.effect.ReviseIndicator;
import se.planbok.effect.UseMeasurement;
import se.planbok.effect.WithdrawChainStep;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.value.ChainStage;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Desired;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.effect.value.Gender;
import se.planbok.effect.value.Level;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;
import se.planbok.stream.Occurrence;
import se.planbok.view.decision.LogRow;
import se.planbok.view.json.OccurrenceJson;
import se.planbok.view.json.StateJson;

class EffectLogTest {

    private static final Key INDICATOR = new Key("nojda");
    private static final PartialDate YEAR = new PartialDate("2020");

    private final List<Occurrence<EffectEvent>> events = new ArrayList<>();
    private final List<LogRow> rows = new ArrayList<>();
    private EffectState study = EffectState.notOpened("rus-effekt-webb");

    private EffectLogTest() {
        happens(
                Circumstances.NONE,
                new OpenEffectStudy(
                        new Key("rus"), new Key("webb"), new Title("Vad webben leder till"), Optional.empty()),
                new AddChainStep(new Key("webb"), ChainStage.OUTPUT, new Title("Webb"), Optional.empty()),
                new AddChainStep(new Key("nytta"), ChainStage.IMPACT, new Title("Nytta"), Optional.empty()),
                new LinkChainSteps(new Key("webb"), new Key("nytta"), Optional.of(new Text("Den används."))),
                new DefineIndicator(
                        INDICATOR,
                        Optional.of(new Key("nytta")),
                        new Title("Nöjda"),
                        new Title("procent"),
                        new Text("Andel nöjda"),
                        new Text("Enkät"),
                        Optional.of(Desired.UP),
                        Optional.of(new Level(value("1234.5"), YEAR)),
                        Optional.empty()),
                measure("1234.5", Optional.of(Gender.WOMEN), false));
        happens(by("2021-02-04"), new UseMeasurement(INDICATOR, YEAR, Optional.of(Gender.WOMEN), Optional.empty()));
        happens(
                because("Rättat."),
                measure("1230", Optional.of(Gender.WOMEN), true),
                new ReviseIndicator(
                        INDICATOR,
                        Optional.empty(),
                        Optional.of(new Title("andel")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                assess(EffectJudgement.TOO_EARLY),
                assess(EffectJudgement.PARTLY_ACHIEVED),
                new WithdrawChainStep(new Key("webb")));
    }

    @Test
    void every_event_has_its_sentence_in_both_languages() {
        assertThat(rows)
                .extracting(row -> row.text().sv())
                .containsExactly(
                        "Effektuppföljningen Vad webben leder till öppnades för insatslinjen webb.",
                        "Effektkedjan fick steget Webb (webb): prestation.",
                        "Effektkedjan fick steget Nytta (nytta): effekt på lång sikt.",
                        "Steget Webb (webb) antas leda till Nytta (nytta). Antagande: Den används.",
                        "Indikatorn Nöjda (nojda) definierades, mätt i procent.",
                        "Indikatorn Nöjda (nojda) mättes för 2020, kvinnor: 1 234,5.",
                        "Ett beslut vilade på indikatorn Nöjda (nojda) för 2020, kvinnor, som då var 1 234,5.",
                        "Mätvärdet för indikatorn Nöjda (nojda) och 2020, kvinnor ändrades till ungefär 1 230,"
                                + " tidigare 1 234,5.",
                        "Indikatorn Nöjda (nojda) fick definition nummer 2.",
                        "Effekterna bedömdes för 2021: för tidigt att bedöma.",
                        "Effekterna bedömdes på nytt för 2021: effekten är delvis uppnådd, tidigare för tidigt att"
                                + " bedöma.",
                        "Steget Webb (webb) togs bort ur effektkedjan.");
        assertThat(rows)
                .extracting(row -> row.text().en())
                .contains("The indicator Nöjda (nojda) was measured for 2020, women: 1 234.5.")
                .endsWith("The step Webb (webb) was taken out of the effect chain.");
    }

    @Test
    void the_events_written_and_read_make_the_same_state() {
        OccurrenceJson<EffectEvent> json = new OccurrenceJson<>(EffectEvent.class);
        EffectState state = EffectState.notOpened("rus-effekt-webb");
        for (Occurrence<EffectEvent> event : events) {
            state = state.after(json.read(
                    event.sequence(),
                    event.at(),
                    event.by(),
                    event.event().type(),
                    OccurrenceJson.REVISION,
                    json.payload(event)));
        }
        assertThat(state).isEqualTo(study);
    }

    @Test
    void the_state_is_written_and_read_back() {
        StateJson<EffectState> json = new StateJson<>(EffectState.class);
        assertThat(json.read(json.shape(), json.write(study))).contains(study);
    }

    private void happens(Circumstances said, EffectCommand... commands) {
        for (Occurrence<EffectEvent> event : decided(study, said, commands).events()) {
            study = study.after(event);
            events.add(event);
            rows.add(EffectLog.row(event, study));
        }
    }

    private static RecordMeasurement measure(String number, Optional<Gender> gender, boolean approximate) {
        return new RecordMeasurement(
                INDICATOR,
                YEAR,
                value(number),
                gender,
                Optional.of(new Text("Enkäten")),
                Optional.of(Instant.parse("2021-02-01T08:00:00Z")),
                approximate,
                Optional.empty());
    }

    private static AssessEffect assess(EffectJudgement judgement) {
        return new AssessEffect(new PlanYear(2021), judgement, new Text("En del."), new Text("Enkäten."), List.of());
    }

    private static Decimal value(String number) {
        return Decimal.of(new BigDecimal(number));
    }
}
