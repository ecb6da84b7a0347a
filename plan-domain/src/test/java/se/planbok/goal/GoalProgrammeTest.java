package se.planbok.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.planbok.stream.Streams.NOON;
import static se.planbok.stream.Streams.because;
import static se.planbok.stream.Streams.decided;
import static se.planbok.stream.Streams.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import se.planbok.goal.event.GoalAssessed;
import se.planbok.goal.event.GoalText;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.goal.value.GoalProgrammeId;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;
import se.planbok.stream.Evidence;
import se.planbok.stream.StreamDecisions;
import se.planbok.stream.StreamNotOpened;
import se.planbok.stream.StreamOrder;
import se.planbok.stream.Streams;

class GoalProgrammeTest {

    private static final String ID = "rus-mal-2019-2021";
    private static final Key GOAL = new Key("samverkan");

    private final GoalState programme = decided(
                    GoalState.notOpened(ID),
                    open(),
                    new AddGoal(GOAL, new Title("Samverkan är stark"), Optional.empty()),
                    new AddGoal(new Key("stod"), new Title("Stödet används"), Optional.of(new Text("Av alla län."))))
            .after();

    @Test
    void a_programme_is_opened_with_its_years_and_numbers_its_events() {
        assertThat(programme.version()).isEqualTo(2);
        assertThat(programme.lastAt()).isEqualTo(NOON);
        assertThat(programme.goals().keySet()).containsExactly("samverkan", "stod");
        assertThat(open().opens()).contains(ID);
        assertThat(programme.hasYear(2019)).isTrue();
        assertThat(programme.hasYear(2022)).isFalse();
    }

    @Test
    void years_that_end_before_they_begin_are_malformed() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new OpenGoalProgramme(
                        new Key("rus"), new PlanYear(2021), new PlanYear(2019), new Title("Mål"), Optional.empty()))
                .satisfies(objection -> assertThat(objection.field()).isEqualTo("last"));
    }

    @Test
    void an_identifier_names_the_organisation_and_the_years() {
        assertThat(GoalProgrammeId.of(new Key("rus"), new PlanYear(2019), new PlanYear(2021))
                        .text())
                .isEqualTo(ID);
        assertThat(GoalProgrammeId.parse("rus-2021")).isEmpty();
        assertThat(GoalProgrammeId.parse("rus-mal-2019-21")).isEmpty();
    }

    @Test
    void nothing_happens_to_a_programme_that_is_not_opened() {
        assertThatExceptionOfType(StreamNotOpened.class)
                .isThrownBy(() -> decided(GoalState.notOpened(ID), new WithdrawGoal(GOAL)))
                .satisfies(missing -> assertThat(missing).hasMessage(ID));
    }

    @Test
    void a_programme_at_another_version_than_expected_is_stale() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> StreamDecisions.decide(
                        GoalProgramme.TYPE,
                        programme,
                        new Streams.Batch<GoalCommand>(
                                ID,
                                OptionalLong.of(1),
                                List.of(new StreamOrder<>(new WithdrawGoal(GOAL), because("inaktuellt")))),
                        NOON))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(2));
    }

    @Test
    void keys_are_unique_and_name_something() {
        assertThat(refusal(programme, open())).isEqualTo(new KeyTaken(SubjectKind.GOAL_PROGRAMME, ID));
        assertThat(refusal(programme, new AddGoal(GOAL, new Title("Annat"), Optional.empty())))
                .isEqualTo(new KeyTaken(SubjectKind.GOAL, "samverkan"));
        assertThat(refusal(programme, new PursueGoal(new Key("okant"), new Key("a"))))
                .isEqualTo(new KeyUnknown(SubjectKind.GOAL, "okant"));
        assertThat(refusal(programme, new AbandonGoal(GOAL, new Key("a"))))
                .isEqualTo(new KeyUnknown(SubjectKind.INITIATIVE, "a"));
    }

    @Test
    void a_goal_gets_other_words_and_keeps_what_is_not_said() {
        GoalState after = decided(
                        programme,
                        because("tydligare"),
                        new ReviseGoal(new Key("stod"), Optional.of(new Title("Stödet nyttjas")), Optional.empty()))
                .after();

        assertThat(after.goal("stod").orElseThrow().text())
                .isEqualTo(new GoalText("Stödet nyttjas", Optional.of("Av alla län.")));
        assertThat(decided(
                                after,
                                new ReviseGoal(
                                        new Key("stod"), Optional.of(new Title("Stödet nyttjas")), Optional.empty()))
                        .events())
                .isEmpty();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ReviseGoal(GOAL, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_withdrawn_goal_takes_nothing_more() {
        GoalState after = decided(
                        programme, because("inaktuellt"), new PursueGoal(GOAL, new Key("a")), new WithdrawGoal(GOAL))
                .after();

        DoesNotFit withdrawn = new DoesNotFit(SubjectKind.GOAL, "samverkan", Misfit.GOAL_WITHDRAWN, "WITHDRAWN");
        assertThat(refusal(after, new WithdrawGoal(GOAL))).isEqualTo(withdrawn);
        assertThat(refusal(after, new PursueGoal(GOAL, new Key("b")))).isEqualTo(withdrawn);
        assertThat(refusal(after, assess(2019, GoalJudgement.MET, "Ja."))).isEqualTo(withdrawn);
        assertThat(after.initiatives()).isEmpty();
    }

    @Test
    void initiatives_serve_goals_until_they_do_not() {
        GoalState served = decided(programme, new PursueGoal(GOAL, new Key("a")), new PursueGoal(GOAL, new Key("b")))
                .after();

        assertThat(served.initiatives()).containsExactlyInAnyOrder("a", "b");
        assertThat(decided(served, new PursueGoal(GOAL, new Key("a"))).events()).isEmpty();
        assertThat(decided(served, new AbandonGoal(GOAL, new Key("a"))).after().initiatives())
                .containsExactly("b");
    }

    @Test
    void a_goal_is_assessed_for_the_programmes_own_years() {
        assertThat(refusal(programme, assess(2022, GoalJudgement.MET, "Ja.")))
                .isEqualTo(new DoesNotFit(SubjectKind.GOAL, "samverkan", Misfit.YEAR_NOT_OF_PROGRAMME, "2019-2021"));
    }

    @Test
    void a_year_is_assessed_again_with_a_reason_and_both_are_kept() {
        GoalState once = decided(programme, assess(2019, GoalJudgement.PARTLY_MET, "Delvis."))
                .after();

        assertThat(decided(once, assess(2019, GoalJudgement.PARTLY_MET, "Delvis."))
                        .events())
                .isEmpty();
        assertThat(refusal(once, assess(2019, GoalJudgement.MET, "Ja.")))
                .isEqualTo(new DoesNotFit(SubjectKind.GOAL, "samverkan", Misfit.ASSESSED_ALREADY, "PARTLY_MET"));
        var again = decided(once, because("nya underlag"), assess(2019, GoalJudgement.MET, "Ja."));
        assertThat(again.events().getFirst().event())
                .isEqualTo(new GoalAssessed(
                        "samverkan",
                        2019,
                        GoalJudgement.MET,
                        "Ja.",
                        List.of(new Evidence(new Title("Enkät"), Optional.empty())),
                        Optional.of(GoalJudgement.PARTLY_MET)));
        Goal goal = again.after().goal("samverkan").orElseThrow();
        assertThat(goal.assessments())
                .extracting(GoalAssessment::judgement)
                .containsExactly(GoalJudgement.PARTLY_MET, GoalJudgement.MET);
        assertThat(goal.assessment(2019).orElseThrow().judgement()).isEqualTo(GoalJudgement.MET);
        assertThat(goal.assessment(2020)).isEmpty();
    }

    @Test
    void years_that_have_ended_without_assessment_are_found_goal_by_goal() {
        assertThat(programme.findingsOn(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(years(programme, LocalDate.of(2021, 1, 1)))
                .containsExactly("samverkan 2019", "stod 2019", "samverkan 2020", "stod 2020");
        assertThat(programme.findingsOn(LocalDate.of(2030, 1, 1))).hasSize(6);

        var assessed = decided(programme, assess(2020, GoalJudgement.NOT_ASSESSABLE, "Underlag saknas."));

        assertThat(years(assessed.after(), LocalDate.of(2021, 1, 1)))
                .containsExactly("samverkan 2019", "stod 2019", "stod 2020");
        assertThat(assessed.findings()).isEmpty();
        assertThat(assessed.cleared())
                .singleElement()
                .satisfies(ended -> assertThat(ended.expected().orElseThrow()).hasToString("2020"));
    }

    private static List<String> years(GoalState programme, LocalDate day) {
        return programme.findingsOn(day).stream()
                .map((Finding finding) ->
                        finding.subject().key() + " " + finding.expected().orElseThrow())
                .toList();
    }

    private static OpenGoalProgramme open() {
        return new OpenGoalProgramme(
                new Key("rus"), new PlanYear(2019), new PlanYear(2021), new Title("Mål 2019–2021"), Optional.empty());
    }

    private static AssessGoal assess(int year, GoalJudgement judgement, String reasoning) {
        return new AssessGoal(
                GOAL,
                new PlanYear(year),
                judgement,
                new Text(reasoning),
                List.of(new Evidence(new Title("Enkät"), Optional.empty())));
    }
}
