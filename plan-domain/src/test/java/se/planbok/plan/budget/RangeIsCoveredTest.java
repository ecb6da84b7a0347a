package se.planbok.plan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.adjust;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.confirm;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.expected;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.range;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.reserveAccepting;
import static se.planbok.plan.Orders.revise;
import static se.planbok.plan.Orders.spendOnLine;
import static se.planbok.plan.Orders.withdrawFunding;

import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.RangeOvercommitted;
import se.planbok.plan.value.Figure;

/**
 * R4, hard half: money above the lower bounds of range lines, all of them together, may be reserved only up to
 * max(0, confirmed funding − the sum of all lines' lower amounts).
 */
class RangeIsCoveredTest {

    /** Lower amounts 300 000 and 100 000 against 420 000 confirmed: 20 000 to fill the ranges with. */
    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                confirmed("bidrag", 420_000),
                expected("hav", 200_000),
                range("konsulter", 100_000, 200_000),
                range("data", 100_000, 150_000),
                line("resor", 200_000));
    }

    private static RuleOutcome r4(long limit, long figure, Verdict verdict) {
        return new RuleOutcome("R4", Figure.of(limit), Figure.of(figure), verdict);
    }

    @Test
    void the_lower_amount_needs_no_cover() {
        PlanFixture.given(open(860), range("konsulter", 100_000, 200_000))
                .when(reserve("web", "konsulter", 100_000))
                .keepsRules(r4(200_000, 100_000, Verdict.HELD));
    }

    @Test
    void one_krona_above_the_lower_amount_is_refused_where_nothing_is_confirmed_above_it() {
        PlanFixture.given(open(860), confirmed("bidrag", 50_000), range("konsulter", 100_000, 200_000))
                .when(reserve("web", "konsulter", 100_001))
                .isRefused(new RangeOvercommitted(0, 1));
    }

    @Test
    void ranges_can_be_filled_with_all_confirmed_money_above_the_lower_amounts() {
        plan().when(reserve("web", "konsulter", 120_000))
                .keepsRules(r4(200_000, 120_000, Verdict.HELD), r4(20_000, 20_000, Verdict.HELD))
                .leavesStanding();
    }

    @Test
    void one_krona_more_is_refused() {
        plan().when(reserve("web", "konsulter", 120_001)).isRefused(new RangeOvercommitted(20_000, 20_001));
    }

    @Test
    void all_ranges_share_the_cover() {
        plan().and(reserve("web", "konsulter", 115_000))
                .when(reserve("kartor", "data", 105_001))
                .isRefused(new RangeOvercommitted(20_000, 20_001));
    }

    @Test
    void a_reason_does_not_let_it_through_for_the_limit_is_hard() {
        plan().when(reserveAccepting("web", "konsulter", 120_001, "Det ordnar sig"))
                .isRefused(new RangeOvercommitted(20_000, 20_001));
    }

    @Test
    void both_halves_of_the_rule_refuse_together() {
        plan().when(reserve("web", "konsulter", 200_001))
                .isRefused(new LineExceeded("konsulter", 200_000, 200_001), new RangeOvercommitted(20_000, 100_001));
    }

    @Test
    void expected_money_covers_only_once_it_is_confirmed() {
        plan().when(confirm("hav", 30_000), reserve("web", "konsulter", 150_000))
                .isAccepted();
        plan().when(confirm("hav", 30_000), reserve("web", "konsulter", 150_001))
                .isRefusedAt(1, new RangeOvercommitted(50_000, 50_001));
    }

    @Test
    void it_is_judged_when_a_reservation_is_raised() {
        PlanFixture plan = plan().and(reserve("web", "konsulter", 100_000));

        plan.when(change("web", 120_000)).isAccepted();
        plan.when(change("web", 120_001)).isRefused(new RangeOvercommitted(20_000, 20_001));
    }

    @Test
    void it_is_judged_when_a_reservation_is_moved() {
        PlanFixture plan = plan().and(reserve("tag", "resor", 120_000), reserve("buss", "resor", 1));

        plan.when(moveToLine("tag", "konsulter")).isAccepted();
        plan.and(moveToLine("tag", "konsulter"))
                .when(moveToLine("buss", "konsulter"))
                .isRefused(new RangeOvercommitted(20_000, 20_001));
    }

    @Test
    void it_is_judged_when_a_lines_bounds_are_set() {
        PlanFixture plan = plan().and(reserve("web", "konsulter", 120_000));

        plan.when(line("mer", 1)).isRefused(new RangeOvercommitted(19_999, 20_000));
        plan.when(revise("resor", 200_001)).isRefused(new RangeOvercommitted(19_999, 20_000));
        plan.when(revise("konsulter", 99_999, 200_000)).isAccepted();
        plan.when(revise("konsulter", 120_000)).isAccepted();
    }

    @Test
    void money_lost_later_is_recorded_and_found() {
        PlanFixture plan = plan().and(reserve("web", "konsulter", 120_000));

        PlanFixture.Outcome lost = plan.when(adjust("bidrag", 410_000));
        lost.isAccepted();
        assertThat(lost.finding(FindingCode.RANGE_OVERCOMMITTED, "rus-2021")).satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(10_000));
            assertThat(finding.actual()).isEqualTo(PlanFixture.kronor(20_000));
        });
        assertThat(plan.when(withdrawFunding("bidrag")).finding(FindingCode.RANGE_OVERCOMMITTED, "rus-2021"))
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(0)));
    }

    @Test
    void after_a_loss_only_what_makes_it_worse_is_refused() {
        PlanFixture plan = plan().and(reserve("web", "konsulter", 120_000), adjust("bidrag", 410_000));

        plan.when(change("web", 119_999)).isAccepted();
        plan.when(reserve("tag", "resor", 200_000)).isAccepted();
        plan.when(reserve("kartor", "data", 100_000)).isAccepted();
        plan.when(reserve("kartor", "data", 100_001)).isRefused(new RangeOvercommitted(10_000, 20_001));
    }

    @Test
    void what_was_spent_above_the_lower_amount_takes_of_the_cover() {
        plan().and(spendOnLine("konsulter", 115_000))
                .when(reserve("kartor", "data", 105_001))
                .isRefused(new RangeOvercommitted(20_000, 20_001));
    }

    @Test
    void stated_history_passes_it_and_gives_the_finding_of_its_own() {
        PlanFixture.Outcome outcome = plan().whenStated(reserve("web", "konsulter", 120_001));

        outcome.keepsRules(r4(200_000, 120_001, Verdict.HELD), r4(20_000, 20_001, Verdict.NOT_FOLLOWED))
                .leavesStanding(FindingCode.RANGE_OVERCOMMITTED);
    }
}
