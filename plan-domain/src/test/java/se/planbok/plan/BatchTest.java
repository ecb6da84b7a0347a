package se.planbok.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.capacity;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.withdraw;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.CapacityExceeded;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.value.SubjectKind;

/** A batch is one atomic step, judged one command after another, on the version that was expected. */
class BatchTest {

    private static final String STOD = "lopande-stod";

    private static PlanFixture plan() {
        return PlanFixture.given(open(10), chapter("stod"), ongoing(STOD));
    }

    @Test
    void a_plan_is_opened_with_everything_in_one_step() {
        PlanFixture.noPlan()
                .when(open(10), chapter("stod"), ongoing(STOD), allocate(STOD, 10))
                .comesTo(decided -> {
                    assertThat(decided.events()).extracting(Recorded::sequence).containsExactly(0L, 1L, 2L, 3L);
                    assertThat(decided.events().getFirst().event()).isInstanceOf(PlanOpened.class);
                    assertThat(decided.after().version()).isEqualTo(3);
                });
    }

    @Test
    void a_later_command_sees_what_an_earlier_one_did() {
        plan().and(allocate(STOD, 10))
                .when(withdraw(STOD, 1), allocate(STOD, 1))
                .makes(plan -> assertThat(plan.workload().of(STOD)).isEqualTo(days(10)));
    }

    @Test
    void a_refused_command_leaves_nothing_of_its_batch_and_is_named_by_its_place() {
        plan().when(allocate(STOD, 4), allocate(STOD, 6), allocate(STOD, 0.5), chapter("stod"))
                .isRefusedAt(2, new CapacityExceeded(days(10), days(10.5)));
    }

    @Test
    void the_first_refused_command_ends_the_judgement() {
        plan().when(chapter("stod"), allocate(STOD, 11)).isRefusedAt(0, new KeyTaken(SubjectKind.CHAPTER, "stod"));
    }

    @Test
    void a_plan_that_does_not_exist_must_be_opened_first() {
        PlanFixture.noPlan().when(chapter("stod"), open(10)).failsWith(PlanNotOpened.class);
        PlanFixture.noPlan().whenAtVersion(17, chapter("stod")).failsWith(PlanNotOpened.class);
    }

    @Test
    void a_plan_cannot_be_opened_twice() {
        plan().when(open(10)).isRefused(new KeyTaken(SubjectKind.PLAN, "rus-2021"));
        PlanFixture.noPlan().when(open(10), open(10)).isRefusedAt(1, new KeyTaken(SubjectKind.PLAN, "rus-2021"));
    }

    @Test
    void the_expected_version_is_that_of_the_last_event() {
        plan().whenAtVersion(2, allocate(STOD, 1)).isAccepted();
        StaleVersion stale = plan().whenAtVersion(1, allocate(STOD, 1)).failsWith(StaleVersion.class);
        assertThat(stale.expected()).isEqualTo(1);
        assertThat(stale.actual()).isEqualTo(2);
    }

    @Test
    void a_stale_version_is_told_before_any_rule() {
        plan().whenAtVersion(1, allocate(STOD, 11)).failsWith(StaleVersion.class);
    }

    @Test
    void all_events_of_a_step_have_its_time_in_milliseconds() {
        Instant time = Instant.parse("2021-02-06T07:00:00.123456789Z");
        plan().at(time)
                .when(allocate(STOD, 1), allocate(STOD, 1))
                .comesTo(decided -> assertThat(decided.events())
                        .extracting(Recorded::at)
                        .containsOnly(Instant.parse("2021-02-06T07:00:00.123Z")));
    }

    @Test
    void a_step_is_never_recorded_before_the_one_before_it() {
        plan().at(PlanFixture.NOW.minus(Duration.ofHours(1)))
                .when(allocate(STOD, 1))
                .comesTo(decided ->
                        assertThat(decided.events()).extracting(Recorded::at).containsOnly(PlanFixture.NOW));
    }

    @Test
    void every_event_keeps_who_ordered_it_and_what_was_said_beside_it() {
        plan().whenStated(allocate(STOD, 1)).comesTo(decided -> {
            Recorded recorded = decided.events().getFirst();
            assertThat(recorded.by()).isEqualTo(PlanFixture.BY);
            assertThat(recorded.circumstances().reason()).contains("Beslutat underlag");
            assertThat(recorded.circumstances().recordedAfterwards()).isTrue();
        });
    }

    @Test
    void a_step_tells_which_findings_it_brought_and_changed_and_which_it_ended() {
        PlanFixture plan = plan().andStated(allocate(STOD, 11));

        plan.whenStated(allocate(STOD, 1), line("medel", 100)).comesTo(decided -> {
            assertThat(decided.findings())
                    .extracting(Finding::code)
                    .containsExactly(
                            FindingCode.CAPACITY_EXCEEDED, FindingCode.PLAN_UNDERFUNDED, FindingCode.RANGE_UNFUNDED);
            assertThat(decided.cleared()).isEmpty();
        });
        plan.when(capacity(11)).comesTo(decided -> {
            assertThat(decided.findings()).isEmpty();
            assertThat(decided.cleared()).extracting(Finding::code).containsExactly(FindingCode.CAPACITY_EXCEEDED);
        });
    }

    @Test
    void what_came_and_went_within_a_step_is_not_told() {
        plan().andStated(line("medel", 100))
                .whenStated(reserve("tag", "medel", 101), release("tag"))
                .comesTo(decided -> {
                    assertThat(decided.findings()).isEmpty();
                    assertThat(decided.cleared()).isEmpty();
                });
    }
}
