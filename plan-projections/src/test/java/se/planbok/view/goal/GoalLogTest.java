package se.planbok.view.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.stream.Streams.because;
import static se.planbok.stream.Streams.decided;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.goal.AbandonGoal;
import se.planbok.goal.AddGoal;
import se.planbok.goal.AssessGoal;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalState;
import se.planbok.goal.OpenGoalProgramme;
import se.planbok.goal.PursueGoal;
import se.planbok.goal.ReviseGoal;
import se.planbok.goal.WithdrawGoal;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;
import se.planbok.stream.Evidence;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamDecided;
import se.planbok.view.decision.LogRow;
import se.planbok.view.json.OccurrenceJson;
import se.planbok.view.json.StateJson;

class GoalLogTest {

    private static final Key GOAL = new Key("stod");

    private final StreamDecided<GoalState, GoalEvent> life = decided(
            GoalState.notOpened("rus-mal-2019-2021"),
            because("Så är det."),
            new OpenGoalProgramme(
                    new Key("rus"),
                    new PlanYear(2019),
                    new PlanYear(2021),
                    new Title("Mål {0}"),
                    Optional.of(new Title("RUS"))),
            new AddGoal(GOAL, new Title("Stödet används"), Optional.of(new Text("Av alla."))),
            new PursueGoal(GOAL, new Key("webb")),
            new AbandonGoal(GOAL, new Key("webb")),
            assess(GoalJudgement.NOT_MET),
            assess(GoalJudgement.MET),
            new ReviseGoal(GOAL, Optional.of(new Title("Stödet gör nytta")), Optional.empty()),
            new WithdrawGoal(GOAL));

    @Test
    void every_event_has_its_sentence_in_both_languages() {
        assertThat(rows())
                .extracting(row -> row.text().sv())
                .containsExactly(
                        "Målprogrammet Mål {0} öppnades för RUS, åren 2019–2021.",
                        "Målet Stödet används (stod) sattes upp.",
                        "Insatslinjen webb bidrar till målet Stödet används (stod).",
                        "Insatslinjen webb bidrar inte längre till målet Stödet används (stod).",
                        "Målet Stödet används (stod) bedömdes för 2020: inte uppnått.",
                        "Målet Stödet används (stod) bedömdes på nytt för 2020: uppnått, tidigare inte uppnått.",
                        "Målet Stödet används (stod) fick en ny lydelse: Stödet gör nytta.",
                        "Målet Stödet gör nytta (stod) gavs upp.");
        assertThat(rows())
                .extracting(row -> row.text().en())
                .startsWith("The goal programme Mål {0} was opened for RUS, the years 2019–2021.")
                .endsWith("The goal Stödet gör nytta (stod) was given up.")
                .allMatch(text -> text.endsWith("."));
        assertThat(rows()).allMatch(row -> row.reason().equals(Optional.of("Så är det.")));
    }

    @Test
    void the_events_written_and_read_make_the_same_state() {
        OccurrenceJson<GoalEvent> json = new OccurrenceJson<>(GoalEvent.class);
        GoalState state = GoalState.notOpened("rus-mal-2019-2021");
        for (Occurrence<GoalEvent> event : life.events()) {
            state = state.after(json.read(
                    event.sequence(),
                    event.at(),
                    event.by(),
                    event.event().type(),
                    OccurrenceJson.REVISION,
                    json.payload(event)));
        }
        assertThat(state).isEqualTo(life.after());
    }

    @Test
    void the_state_is_written_and_read_back() {
        StateJson<GoalState> json = new StateJson<>(GoalState.class);
        assertThat(json.read(json.shape(), json.write(life.after()))).contains(life.after());
    }

    private List<LogRow> rows() {
        return Stream.iterate(0, place -> place < life.events().size(), place -> place + 1)
                .map(place -> GoalLog.row(life.events().get(place), until(place)))
                .toList();
    }

    private GoalState until(int place) {
        GoalState state = life.before();
        for (Occurrence<GoalEvent> event : life.events().subList(0, place + 1)) {
            state = state.after(event);
        }
        return state;
    }

    private static GoalCommand assess(GoalJudgement judgement) {
        return new AssessGoal(
                GOAL,
                new PlanYear(2020),
                judgement,
                new Text("Enkäten."),
                List.of(new Evidence(new Title("Enkät"), Optional.empty())));
    }
}
