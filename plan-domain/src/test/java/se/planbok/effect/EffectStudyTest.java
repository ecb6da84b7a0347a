package se.planbok.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.planbok.stream.Streams.because;
import static se.planbok.stream.Streams.by;
import static se.planbok.stream.Streams.decided;
import static se.planbok.stream.Streams.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.effect.event.MeasurementUsed;
import se.planbok.effect.value.ChainStage;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Desired;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.effect.value.EffectStudyId;
import se.planbok.effect.value.Gender;
import se.planbok.effect.value.Level;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

class EffectStudyTest {

    private static final Key INDICATOR = new Key("nojda-lan");
    private static final PartialDate YEAR = new PartialDate("2020");

    private final EffectState study = decided(
                    EffectState.notOpened("rus-effekt-atgardswebb"),
                    open(),
                    step("webb", ChainStage.OUTPUT),
                    step("anvands", ChainStage.OUTCOME),
                    new LinkChainSteps(new Key("webb"), new Key("anvands"), Optional.of(new Text("Länen hittar dit."))),
                    define())
            .after();

    @Test
    void an_identifier_names_the_organisation_and_the_initiative() {
        assertThat(open().opens()).contains("rus-effekt-atgardswebb");
        assertThat(EffectStudyId.parse("rus-effekt-atgardswebb")).isPresent();
        assertThat(EffectStudyId.parse("rus-atgardswebb")).isEmpty();
    }

    @Test
    void keys_are_unique_and_name_something() {
        assertThat(refusal(study, open())).isEqualTo(new KeyTaken(SubjectKind.EFFECT_STUDY, "rus-effekt-atgardswebb"));
        assertThat(refusal(study, step("webb", ChainStage.INPUT)))
                .isEqualTo(new KeyTaken(SubjectKind.CHAIN_STEP, "webb"));
        assertThat(refusal(study, define())).isEqualTo(new KeyTaken(SubjectKind.INDICATOR, "nojda-lan"));
        assertThat(refusal(study, use(YEAR))).isEqualTo(new KeyUnknown(SubjectKind.MEASUREMENT, "nojda-lan/2020"));
        assertThat(refusal(
                        study,
                        new RecordMeasurement(
                                new Key("okand"),
                                YEAR,
                                value("1"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty())))
                .isEqualTo(new KeyUnknown(SubjectKind.INDICATOR, "okand"));
    }

    @Test
    void a_chain_leads_from_means_to_ends() {
        assertThat(refusal(study, link("anvands", "webb")))
                .isEqualTo(new DoesNotFit(SubjectKind.CHAIN_STEP, "webb", Misfit.CHAIN_LEADS_BACK, "OUTPUT"));
        assertThat(refusal(study, link("webb", "webb"))).isInstanceOf(DoesNotFit.class);
        assertThat(refusal(study, link("webb", "okand"))).isEqualTo(new KeyUnknown(SubjectKind.CHAIN_STEP, "okand"));
    }

    @Test
    void a_link_that_is_said_again_takes_another_assumption() {
        var again = decided(study, link("webb", "anvands"));

        assertThat(again.events()).hasSize(1);
        assertThat(again.after().links())
                .singleElement()
                .satisfies(link -> assertThat(link.assumption()).isEmpty());
        assertThat(decided(again.after(), link("webb", "anvands")).events()).isEmpty();
    }

    @Test
    void a_withdrawn_step_leaves_the_chain_with_its_links() {
        EffectState after = decided(study, because("fel tänkt"), new WithdrawChainStep(new Key("anvands")))
                .after();

        assertThat(after.links()).isEmpty();
        assertThat(refusal(after, link("webb", "anvands")))
                .isEqualTo(new DoesNotFit(SubjectKind.CHAIN_STEP, "anvands", Misfit.CHAIN_STEP_WITHDRAWN, "WITHDRAWN"));
    }

    @Test
    void definitions_are_numbered_and_what_is_not_said_stays() {
        ReviseIndicator revision = new ReviseIndicator(
                INDICATOR,
                Optional.empty(),
                Optional.of(new Title("procent")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Indicator after = decided(study, because("lättare att läsa"), revision)
                .after()
                .indicator("nojda-lan")
                .orElseThrow();

        assertThat(after.definition().number()).isEqualTo(2);
        assertThat(after.definition().unit()).isEqualTo("procent");
        assertThat(after.definition().source()).isEqualTo("Enkät");
        assertThat(after.definitions())
                .extracting(definition -> definition.definition().unit())
                .containsExactly("andel", "procent");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ReviseIndicator(
                        INDICATOR,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void the_same_value_again_changes_nothing_and_another_one_says_why() {
        EffectState measured = decided(study, measure("62.5")).after();

        assertThat(decided(measured, measure("62.50")).events()).isEmpty();
        assertThat(refusal(measured, measure("61")))
                .isEqualTo(new DoesNotFit(SubjectKind.MEASUREMENT, "nojda-lan/2020", Misfit.MEASURED_ALREADY, "62.5"));
        Measured revised = decided(measured, because("två svar kom sent"), measure("61"))
                .after()
                .indicator("nojda-lan")
                .flatMap(indicator -> indicator.measured(YEAR, Optional.empty()))
                .orElseThrow();
        assertThat(revised.current().value()).isEqualTo(value("61"));
        assertThat(revised.current().reason()).contains("två svar kom sent");
        assertThat(revised.earlier()).extracting(Measurement::value).containsExactly(value("62.5"));
    }

    @Test
    void women_and_men_are_measured_beside_all() {
        RecordMeasurement women = new RecordMeasurement(
                INDICATOR,
                YEAR,
                value("70"),
                Optional.of(Gender.WOMEN),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());

        assertThat(decided(study, measure("62.5"), women)
                        .after()
                        .indicators()
                        .get("nojda-lan")
                        .values())
                .hasSize(2);
    }

    @Test
    void a_value_under_a_new_definition_is_another_measurement() {
        EffectState redefined = decided(
                        study,
                        because("ny enkät"),
                        measure("62.5"),
                        new ReviseIndicator(
                                INDICATOR,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Text("Andel nöjda, ny enkät")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .after();

        assertThat(refusal(redefined, measure("62.5"))).isInstanceOf(DoesNotFit.class);
        assertThat(decided(redefined, because("räknad om"), measure("62.5")).events())
                .hasSize(1);
    }

    @Test
    void a_decision_keeps_the_value_that_it_saw() {
        EffectState used = decided(decided(study, measure("62.5")).after(), by("2021-02-04"), use(YEAR))
                .after();
        assertThat(decided(used, by("2021-02-04"), use(YEAR)).events()).isEmpty();

        EffectState revised = decided(used, because("rättat"), measure("61")).after();

        Measured measured = revised.indicator("nojda-lan")
                .flatMap(indicator -> indicator.measured(YEAR, Optional.empty()))
                .orElseThrow();
        assertThat(measured.current().value()).isEqualTo(value("61"));
        assertThat(measured.uses()).singleElement().satisfies(use -> {
            assertThat(use.value()).isEqualTo(value("62.5"));
            assertThat(use.measurement())
                    .isEqualTo(measured.earlier().getFirst().sequence());
        });
        assertThat(decided(revised, by("2021-06-01"), use(YEAR))
                        .events()
                        .getFirst()
                        .event())
                .isEqualTo(new MeasurementUsed(
                        "nojda-lan",
                        YEAR,
                        Optional.empty(),
                        value("61"),
                        measured.current().sequence(),
                        Optional.of("rus-2021")));
    }

    @Test
    void a_year_is_assessed_again_with_a_reason_and_both_are_kept() {
        EffectState once = decided(study, assess(EffectJudgement.TOO_EARLY)).after();

        assertThat(decided(once, assess(EffectJudgement.TOO_EARLY)).events()).isEmpty();
        assertThat(refusal(once, assess(EffectJudgement.ACHIEVED)))
                .isEqualTo(new DoesNotFit(
                        SubjectKind.EFFECT_STUDY, "rus-effekt-atgardswebb", Misfit.ASSESSED_ALREADY, "TOO_EARLY"));
        EffectState again = decided(once, because("enkäten är klar"), assess(EffectJudgement.ACHIEVED))
                .after();
        assertThat(again.assessments())
                .extracting(EffectAssessment::judgement)
                .containsExactly(EffectJudgement.TOO_EARLY, EffectJudgement.ACHIEVED);
        assertThat(again.assessment(2021).orElseThrow().judgement()).isEqualTo(EffectJudgement.ACHIEVED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "16.250, 16.25",
        "1e3, 1000",
        "0.000001, 0.000001",
        "-1000000000000, -1000000000000",
        "123456789.123456, 123456789.123456"
    })
    void a_decimal_is_exact_and_written_without_an_exponent(String stated, String written) {
        assertThat(value(stated)).hasToString(written);
        assertThat(value(stated).number().toString()).isEqualTo(written);
        assertThat(Double.toString(value(stated).number().doubleValue()))
                .isEqualTo(Double.toString(Double.parseDouble(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000000.1", "-1e13", "1e999999999", "0.0000001", "1e-999999999", "1234567890.123456"})
    void a_number_that_would_not_be_kept_exactly_is_malformed(String stated) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> value(stated));
    }

    @Test
    void a_large_effort_without_a_study_is_found() {
        List<Effort> efforts = List.of(
                new Effort("studerad", Days.of(90), 0, OptionalLong.empty(), 1),
                new Effort("manga-dagar", Days.of(20), 500_000, OptionalLong.of(100_000), 2),
                new Effort("mycket-pengar", new Days(39), 100_001, OptionalLong.of(100_000), 3),
                new Effort("pa-gransen", Days.of(19), 100_000, OptionalLong.of(100_000), 4),
                new Effort("utan-regel", Days.ZERO, 5_000_000, OptionalLong.empty(), 5));

        assertThat(StudiesMissing.in(efforts, Set.of("studerad")))
                .allMatch(finding -> finding.code() == FindingCode.EFFECT_STUDY_MISSING)
                .extracting(finding -> finding.subject().key() + " "
                        + finding.expected().orElseThrow() + "/"
                        + finding.actual().orElseThrow() + " since " + finding.since())
                .containsExactly("manga-dagar 20/20 since 2", "mycket-pengar 100000/100001 since 3");
    }

    private static OpenEffectStudy open() {
        return new OpenEffectStudy(
                new Key("rus"), new Key("atgardswebb"), new Title("Vad Åtgärdswebben leder till"), Optional.empty());
    }

    private static AddChainStep step(String key, ChainStage stage) {
        return new AddChainStep(new Key(key), stage, new Title(key), Optional.empty());
    }

    private static LinkChainSteps link(String from, String to) {
        return new LinkChainSteps(new Key(from), new Key(to), Optional.empty());
    }

    private static DefineIndicator define() {
        return new DefineIndicator(
                INDICATOR,
                Optional.of(new Key("anvands")),
                new Title("Nöjda län"),
                new Title("andel"),
                new Text("Andel länsstyrelser som är nöjda"),
                new Text("Enkät"),
                Optional.of(Desired.UP),
                Optional.of(new Level(value("50"), new PartialDate("2019"))),
                Optional.empty());
    }

    private static RecordMeasurement measure(String value) {
        return new RecordMeasurement(
                INDICATOR,
                YEAR,
                value(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static UseMeasurement use(PartialDate period) {
        return new UseMeasurement(INDICATOR, period, Optional.empty(), Optional.of(new Key("rus-2021")));
    }

    private static AssessEffect assess(EffectJudgement judgement) {
        return new AssessEffect(new PlanYear(2021), judgement, new Text("En del."), new Text("Enkäten."), List.of());
    }

    private static Decimal value(String text) {
        return Decimal.of(new BigDecimal(text));
    }
}
