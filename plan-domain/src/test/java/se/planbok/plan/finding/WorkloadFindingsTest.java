package se.planbok.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.capacity;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openPartial;
import static se.planbok.plan.Orders.openWithUnknownCapacity;
import static se.planbok.plan.Orders.reallocate;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.special;
import static se.planbok.plan.Orders.start;
import static se.planbok.plan.Orders.withdraw;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Priority;

/** CAPACITY_EXCEEDED and NO_DAYS, and how findings begin, go on, end and are ordered. */
class WorkloadFindingsTest {

    private static final String FU23 = "fordjupad-utvardering-2023";

    private static PlanFixture exceeded() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("lopande-stod"))
                .andStated(allocate("lopande-stod", 872));
    }

    @Test
    void days_beyond_the_capacity_are_found_with_the_figures_and_the_event_that_began_it() {
        Finding finding = exceeded().when(chapter("ovrigt")).finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021");

        assertThat(finding.expected()).isEqualTo(PlanFixture.days(860));
        assertThat(finding.actual()).isEqualTo(PlanFixture.days(872));
        assertThat(finding.since()).isEqualTo(3);
    }

    @Test
    void a_finding_that_changes_is_of_the_same_stretch() {
        Finding finding = exceeded().when(capacity(870)).finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021");

        assertThat(finding.expected()).isEqualTo(PlanFixture.days(870));
        assertThat(finding.since()).isEqualTo(3);
    }

    @Test
    void a_finding_that_ended_begins_anew() {
        PlanFixture plan = exceeded().and(withdraw("lopande-stod", 12));

        assertThat(plan.state().findings().list()).isEmpty();
        assertThat(plan.whenStated(allocate("lopande-stod", 0.5))
                        .finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021")
                        .since())
                .isEqualTo(5);
    }

    @Test
    void a_cancelled_activity_gives_its_days_back() {
        exceeded().when(cancel("lopande-stod")).leavesStanding();
    }

    @Test
    void a_capacity_that_is_unknown_is_never_exceeded() {
        PlanFixture.given(openWithUnknownCapacity(), chapter("stod"), ongoing("lopande-stod"))
                .when(allocate("lopande-stod", 872))
                .leavesStanding();
    }

    @Test
    void a_special_activity_without_days_is_found_until_it_has_some() {
        PlanFixture plan = PlanFixture.given(open(860), chapter("stod"), special(FU23), ongoing("lopande-stod"));

        assertThat(plan.when(allocate("lopande-stod", 5)).finding(FindingCode.NO_DAYS, FU23))
                .satisfies(finding -> {
                    assertThat(finding.expected()).isEqualTo(Optional.empty());
                    assertThat(finding.actual()).contains(Figure.of(Days.ZERO));
                    assertThat(finding.since()).isEqualTo(2);
                });
        plan.when(allocate(FU23, 0.5)).leavesStanding();
        plan.and(allocate("lopande-stod", 5))
                .when(reallocate("lopande-stod", FU23, 5))
                .leavesStanding();
        plan.and(allocate(FU23, 5)).when(reallocate(FU23, "lopande-stod", 5)).leavesStanding(FindingCode.NO_DAYS);
        plan.when(cancel(FU23)).leavesStanding();
    }

    @Test
    void a_contingent_activity_needs_days_once_it_is_started() {
        PlanFixture plan = PlanFixture.given(open(860), chapter("stod"), contingent("konferenser"));

        assertThat(plan.state().findings().list()).isEmpty();
        plan.when(start("konferenser", Priority.SECOND)).leavesStanding(FindingCode.NO_DAYS);
    }

    @Test
    void days_that_a_plan_known_in_part_does_not_state_are_not_missed() {
        PlanFixture.given(openPartial(), chapter("stod")).when(special(FU23)).leavesStanding();
    }

    @Test
    void the_gravest_finding_is_told_first_then_by_code_and_subject() {
        exceeded()
                .andStated(line("b", 100), line("a", 100), reserve("ra", "a", 101), special(FU23))
                .whenStated(reserve("rb", "b", 101))
                .makes(plan -> assertThat(plan.findings().list())
                        .extracting(finding ->
                                finding.code() + " " + finding.subject().key())
                        .containsExactly(
                                "CAPACITY_EXCEEDED rus-2021",
                                "LINE_OVERDRAWN a",
                                "LINE_OVERDRAWN b",
                                "PLAN_UNDERFUNDED rus-2021",
                                "NO_DAYS " + FU23,
                                "RANGE_UNFUNDED rus-2021"));
    }
}
