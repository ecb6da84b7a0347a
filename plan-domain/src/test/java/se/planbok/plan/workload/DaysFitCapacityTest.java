package se.planbok.plan.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.allocateAccepting;
import static se.planbok.plan.Orders.capacity;
import static se.planbok.plan.Orders.capacityAccepting;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openWithUnknownCapacity;
import static se.planbok.plan.Orders.withdraw;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.CapacityExceeded;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/** R2: the sum of allocated days may not pass the capacity (soft). */
class DaysFitCapacityTest {

    private static final String STOD = "lopande-stod";

    private static PlanFixture plan(double allocated) {
        return PlanFixture.given(open(860), chapter("stod"), ongoing(STOD), allocate(STOD, allocated));
    }

    private static RuleOutcome r2(double capacity, double allocated, Verdict verdict) {
        return new RuleOutcome("R2", Figure.of(days(capacity)), Figure.of(days(allocated)), verdict);
    }

    @Test
    void all_the_days_of_the_plan_can_be_given_out() {
        plan(843.5)
                .when(allocate(STOD, 16.5))
                .happens(
                        new DaysAllocated(STOD, days(16.5), false, Optional.empty(), days(843.5), days(860), days(860)))
                .keepsRules(r2(860, 860, Verdict.HELD))
                .leavesStanding();
    }

    @Test
    void half_a_day_beyond_the_capacity_is_refused() {
        plan(843.5).when(allocate(STOD, 17)).isRefused(new CapacityExceeded(days(860), days(860.5)));
    }

    @Test
    void the_days_of_all_activities_count() {
        plan(800)
                .and(ongoing("lopande-ovrigt"))
                .when(allocate("lopande-ovrigt", 61))
                .isRefused(new CapacityExceeded(days(860), days(861)));
    }

    @Test
    void an_accepted_excess_keeps_its_reason_and_is_acknowledged_with_it() {
        PlanFixture.Outcome outcome = plan(860).when(allocateAccepting(STOD, 12, "Styrgruppen vill"));

        outcome.keepsRules(r2(860, 872, Verdict.ACCEPTED))
                .leavesStanding(FindingCode.CAPACITY_EXCEEDED)
                .comesTo(decided -> assertThat(
                                decided.events().getFirst().circumstances().acceptExcess())
                        .contains("Styrgruppen vill"));
        assertThat(outcome.finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021")).satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo(PlanFixture.days(860));
            assertThat(finding.actual()).isEqualTo(PlanFixture.days(872));
            assertThat(finding.acknowledgement()).hasValueSatisfying(seen -> {
                assertThat(seen.by()).isEqualTo(PlanFixture.BY);
                assertThat(seen.reason()).isEqualTo("Styrgruppen vill");
                assertThat(seen.sequence()).isEqualTo(4);
            });
        });
    }

    @Test
    void stated_history_goes_past_the_capacity_and_nobody_has_accepted_it() {
        PlanFixture.Outcome outcome = plan(860).whenStated(allocate(STOD, 0.5));

        outcome.keepsRules(r2(860, 860.5, Verdict.NOT_FOLLOWED)).leavesStanding(FindingCode.CAPACITY_EXCEEDED);
        assertThat(outcome.finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021").acknowledgement())
                .isEmpty();
    }

    @Test
    void stated_history_that_tells_why_the_excess_was_accepted_is_acknowledged() {
        PlanFixture.Outcome outcome = plan(860).whenStated(allocateAccepting(STOD, 0.5, "Enligt protokollet"));

        outcome.keepsRules(r2(860, 860.5, Verdict.ACCEPTED));
        assertThat(outcome.finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021").acknowledgement())
                .isPresent();
    }

    @Test
    void the_capacity_can_be_lowered_to_what_is_allocated() {
        plan(800)
                .when(capacity(800))
                .happens(new CapacityRevised("rus-2021", Optional.of(days(860)), days(800)))
                .keepsRules(r2(800, 800, Verdict.HELD));
    }

    @Test
    void the_capacity_lowered_half_a_day_below_what_is_allocated_is_refused() {
        plan(800).when(capacity(799.5)).isRefused(new CapacityExceeded(days(799.5), days(800)));
    }

    @Test
    void the_capacity_lowered_with_a_reason_is_acknowledged() {
        plan(800)
                .when(capacityAccepting(799.5, "En tjänst blir vakant"))
                .keepsRules(r2(799.5, 800, Verdict.ACCEPTED))
                .leavesStanding(FindingCode.CAPACITY_EXCEEDED);
    }

    @Test
    void the_capacity_that_is_unknown_is_no_limit() {
        PlanFixture.given(openWithUnknownCapacity(), chapter("stod"), ongoing(STOD))
                .when(allocate(STOD, 5000))
                .keepsRules()
                .leavesStanding();
    }

    @Test
    void the_capacity_that_becomes_known_must_hold_what_is_allocated() {
        PlanFixture plan =
                PlanFixture.given(openWithUnknownCapacity(), chapter("stod"), ongoing(STOD), allocate(STOD, 100));

        plan.when(capacity(99.5)).isRefused(new CapacityExceeded(days(99.5), days(100)));
        plan.when(capacity(100)).happens(new CapacityRevised("rus-2021", Optional.empty(), days(100)));
    }

    @Test
    void a_plan_beyond_its_capacity_may_do_what_makes_the_excess_smaller() {
        PlanFixture plan = plan(860).andStated(allocate(STOD, 10));

        plan.when(capacity(865)).isAccepted();
        plan.when(withdraw(STOD, 1)).isAccepted();
        plan.when(allocate(STOD, 0.5)).isRefused(new CapacityExceeded(days(860), days(870.5)));
        plan.when(capacity(859.5)).isRefused(new CapacityExceeded(days(859.5), days(870)));
    }

    @Test
    void the_same_capacity_changes_nothing() {
        plan(860).when(capacity(860)).changesNothing();
    }

    @Test
    void days_are_counted_in_halves() {
        assertThat(days(0.5).plus(days(0.5))).isEqualTo(Days.of(1));
    }
}
