package se.planbok.plan.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reallocate;
import static se.planbok.plan.Orders.withdraw;

import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.AllocationBelowZero;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/** R3: days move between activities in one atomic step; an allocation never goes below zero. */
class AllocationStaysPositiveTest {

    private static final String STOD = "lopande-stod";
    private static final String OVRIGT = "lopande-ovrigt";

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860), chapter("stod"), ongoing(STOD), ongoing(OVRIGT), allocate(STOD, 10), allocate(OVRIGT, 5));
    }

    @Test
    void the_last_half_day_can_be_withdrawn() {
        plan().when(withdraw(STOD, 10))
                .happens(new DaysWithdrawn(STOD, days(10), days(10), Days.ZERO, days(5)))
                .keepsRules(new RuleOutcome("R3", Figure.of(days(10)), Figure.of(days(10)), Verdict.HELD));
    }

    @Test
    void half_a_day_more_than_there_is_cannot_be_withdrawn() {
        plan().when(withdraw(STOD, 10.5)).isRefused(new AllocationBelowZero(STOD, days(10), days(10.5)));
    }

    @Test
    void all_days_can_move_to_another_activity_and_the_plans_sum_stays() {
        plan().when(reallocate(STOD, OVRIGT, 10))
                .happens(new DaysReallocated(STOD, OVRIGT, days(10), days(10), Days.ZERO, days(5), days(15)))
                .makes(plan -> assertThat(plan.workload().allocated()).isEqualTo(days(15)));
    }

    @Test
    void half_a_day_more_than_there_is_cannot_move() {
        plan().when(reallocate(STOD, OVRIGT, 10.5)).isRefused(new AllocationBelowZero(STOD, days(10), days(10.5)));
    }

    @Test
    void days_that_move_to_where_they_are_change_nothing() {
        plan().when(reallocate(STOD, STOD, 10)).changesNothing();
    }

    @Test
    void stated_history_may_tell_of_more_days_taken_back_than_were_given() {
        PlanFixture.Outcome outcome = plan().whenStated(withdraw(STOD, 12));

        outcome.keepsRules(new RuleOutcome("R3", Figure.of(days(10)), Figure.of(days(12)), Verdict.NOT_FOLLOWED))
                .makes(plan -> {
                    assertThat(plan.workload().of(STOD)).isEqualTo(Days.of(-2));
                    assertThat(plan.workload().allocated()).isEqualTo(days(3));
                })
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
        assertThat(outcome.finding(FindingCode.RULE_NOT_FOLLOWED, STOD)).satisfies(finding -> {
            assertThat(finding.rule()).contains("R3");
            assertThat(finding.expected()).isEqualTo(PlanFixture.days(10));
            assertThat(finding.actual()).isEqualTo(PlanFixture.days(12));
        });
    }
}
