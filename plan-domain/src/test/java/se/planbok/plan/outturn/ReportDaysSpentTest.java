package se.planbok.plan.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openPartial;
import static se.planbok.plan.Orders.withdraw;
import static se.planbok.plan.Orders.work;

import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.SubjectKind;

/** Days spent are a fact: what passes the allocation is recorded and found, and a cancelled activity keeps what it used. */
class ReportDaysSpentTest {

    private static PlanFixture plan() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("webb"), ongoing("kurs"), allocate("webb", 10));
    }

    private static DaysReported reported(String activity, double days, double spent, double planSpent) {
        return new DaysReported(activity, days(days), "2021-01-01", "2021-01-31", days(spent), days(planSpent));
    }

    @Test
    void days_are_added_up_by_activity_and_plan() {
        plan().when(work("webb", 4), work("webb", 2.5), work("kurs", 1))
                .happens(reported("webb", 4, 4, 4), reported("webb", 2.5, 6.5, 6.5), reported("kurs", 1, 1, 7.5))
                .makes(plan -> {
                    assertThat(plan.outturn().daysSpent()).isEqualTo(days(7.5));
                    assertThat(plan.workload().allocated()).isEqualTo(days(10));
                });
    }

    @Test
    void exactly_what_is_allocated_is_not_too_much() {
        plan().when(work("webb", 10)).leavesStanding();
    }

    @Test
    void more_than_is_allocated_is_recorded_and_found() {
        assertThat(plan().when(work("webb", 10.5))
                        .leavesStanding(FindingCode.OVERSPENT_DAYS)
                        .finding(FindingCode.OVERSPENT_DAYS, "webb"))
                .satisfies(finding -> {
                    assertThat(finding.expected()).isEqualTo(PlanFixture.days(10));
                    assertThat(finding.actual()).isEqualTo(PlanFixture.days(10.5));
                });
        plan().and(work("webb", 10)).when(withdraw("webb", 0.5)).leavesStanding(FindingCode.OVERSPENT_DAYS);
    }

    @Test
    void a_cancelled_activity_keeps_the_days_that_it_used_and_takes_more() {
        plan().and(work("webb", 4))
                .when(cancel("webb"), work("webb", 1))
                .leavesStanding(FindingCode.OVERSPENT_DAYS)
                .makes(plan -> {
                    assertThat(plan.structure().activity("webb").orElseThrow().status())
                            .isEqualTo(ActivityStatus.CANCELLED);
                    assertThat(plan.workload().of("webb")).isEqualTo(days(4));
                    assertThat(plan.workload().allocated()).isEqualTo(days(4));
                    assertThat(plan.outturn().daysSpentOn("webb")).isEqualTo(days(5));
                });
    }

    @Test
    void a_cancelled_activity_keeps_no_more_than_it_had() {
        plan().and(work("webb", 12))
                .when(cancel("webb"))
                .makes(plan -> assertThat(plan.workload().of("webb")).isEqualTo(days(10)));
    }

    @Test
    void what_was_never_stated_of_a_plan_known_in_part_is_not_passed() {
        PlanFixture part = PlanFixture.given(openPartial(), chapter("stod"), ongoing("webb"));

        part.when(work("webb", 3)).leavesStanding();
        part.and(allocate("webb", 2)).when(work("webb", 3)).leavesStanding(FindingCode.OVERSPENT_DAYS);
    }

    @Test
    void an_activity_that_the_plan_does_not_have_is_refused() {
        plan().when(work("annat", 1)).isRefused(new KeyUnknown(SubjectKind.ACTIVITY, "annat"));
    }
}
