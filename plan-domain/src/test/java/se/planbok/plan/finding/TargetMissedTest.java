package se.planbok.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.closePeriod;
import static se.planbok.plan.Orders.complete;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openPartial;
import static se.planbok.plan.Orders.progress;
import static se.planbok.plan.Orders.targeted;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.closing.ClosePeriod;
import se.planbok.plan.value.Figure;

/** A target is missed once the time in which it was to be reached is closed. */
class TargetMissedTest {

    private static final ClosePeriod SPRING = closePeriod("tertial-1", "2021-04-30");
    private static final ClosePeriod AUTUMN = closePeriod("tertial-3", "2021-12-31");

    private static PlanFixture plan(Optional<String> to) {
        return plan(open(860), to);
    }

    private static PlanFixture plan(PlanCommand open, Optional<String> to) {
        return PlanFixture.given(open, chapter("stod"), ongoing("natverk"), targeted("natverk", "moten", to, 4));
    }

    @Test
    void it_tells_the_least_and_what_was_done_when_the_time_was_over() {
        Finding finding = plan(Optional.of("2021-04"))
                .andDated("2021-03-31", progress("natverk", "moten", 3))
                .andDated("2021-06-30", progress("natverk", "moten", 5))
                .when(SPRING)
                .finding(FindingCode.TARGET_MISSED, "natverk/moten");

        assertThat(finding.expected()).contains(Figure.of(4));
        assertThat(finding.actual()).contains(Figure.of(3));
        assertThat(finding.code().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void nothing_is_missed_before_a_closed_period_has_come_to_its_end() {
        plan(Optional.of("2021-05-01")).when(SPRING).leavesStanding();
        plan(Optional.empty()).when(SPRING).leavesStanding();
        plan(Optional.empty()).when(AUTUMN).leavesStanding(FindingCode.TARGET_MISSED);
    }

    @Test
    void what_is_reported_afterwards_of_that_time_ends_it() {
        plan(Optional.of("2021-04"))
                .and(SPRING)
                .whenDated("2021-04-30", progress("natverk", "moten", 4))
                .leavesStanding();
        plan(Optional.of("2021-04"))
                .and(SPRING)
                .whenDated("2021-05-01", progress("natverk", "moten", 4))
                .leavesStanding(FindingCode.TARGET_MISSED);
    }

    @Test
    void a_point_that_was_completed_in_time_met_its_targets_unless_figures_say_otherwise() {
        PlanFixture completed = plan(Optional.of("2021-04")).andDated("2021-04-30", complete("natverk", "moten"));

        completed.when(SPRING).leavesStanding();
        completed
                .andDated("2021-04-30", progress("natverk", "moten", 3))
                .when(SPRING)
                .leavesStanding(FindingCode.TARGET_MISSED);
        plan(Optional.of("2021-04"))
                .andDated("2021-05-01", complete("natverk", "moten"))
                .when(SPRING)
                .leavesStanding(FindingCode.TARGET_MISSED);
    }

    @Test
    void a_target_with_its_own_number_is_judged_by_it() {
        PlanFixture named = plan(Optional.of("2021-04")).andDated("2021-04-30", progress("natverk", "moten", 9));

        named.andDated("2021-04-30", progress("natverk", "moten", 4, "möten"))
                .when(SPRING)
                .leavesStanding();
        Finding finding = named.andDated("2021-04-30", progress("natverk", "moten", 3, "möten"))
                .when(SPRING)
                .finding(FindingCode.TARGET_MISSED, "natverk/moten");
        assertThat(finding.expected()).contains(Figure.of(4));
        assertThat(finding.actual()).contains(Figure.of(3));
    }

    @Test
    void what_is_not_to_be_done_is_not_missed() {
        plan(Optional.empty()).and(AUTUMN).when(cancel("natverk")).leavesStanding();
        PlanFixture.given(open(860), chapter("stod"), contingent("natverk"))
                .and(targeted("natverk", "moten", Optional.empty(), 4))
                .when(AUTUMN)
                .leavesStanding();
    }

    @Test
    void a_plan_known_only_in_part_misses_nothing_that_it_does_not_tell_of() {
        PlanFixture part = plan(openPartial(), Optional.empty());

        part.when(AUTUMN).leavesStanding();
        part.andDated("2021-12-31", progress("natverk", "moten", 3))
                .when(AUTUMN)
                .leavesStanding(FindingCode.TARGET_MISSED);
    }
}
