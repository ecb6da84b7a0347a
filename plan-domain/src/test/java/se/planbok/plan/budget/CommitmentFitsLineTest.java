package se.planbok.plan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.changeAccepting;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.reserveAccepting;
import static se.planbok.plan.Orders.revise;
import static se.planbok.plan.Orders.reviseAccepting;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.spendOnLine;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.ReservationStatus;

/** R4, soft half: what is committed on a line may not pass its upper amount. */
class CommitmentFitsLineTest {

    private static final String LINE = "arrangemang";

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860), confirmed("bidrag", 1_000_000), line(LINE, 200_000), reserve("resor", LINE, 150_000));
    }

    private static RuleOutcome r4(long committed, Verdict verdict) {
        return new RuleOutcome("R4", Figure.of(200_000), Figure.of(committed), verdict);
    }

    @Test
    void the_whole_line_can_be_reserved() {
        plan().when(reserve("lokal", LINE, 50_000))
                .happens(new FundsReserved(
                        "lokal",
                        LINE,
                        "lokal",
                        50_000,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ReservationStatus.OPEN,
                        200_000))
                .keepsRules(r4(200_000, Verdict.HELD))
                .leavesStanding();
    }

    @Test
    void one_krona_beyond_the_line_is_refused() {
        plan().when(reserve("lokal", LINE, 50_001)).isRefused(new LineExceeded(LINE, 200_000, 200_001));
    }

    @Test
    void an_accepted_excess_keeps_its_reason_and_is_acknowledged() {
        PlanFixture.Outcome outcome = plan().when(reserveAccepting("lokal", LINE, 54_000, "Dyrare lokal"));

        outcome.keepsRules(r4(204_000, Verdict.ACCEPTED)).leavesStanding(FindingCode.LINE_OVERDRAWN);
        assertThat(outcome.finding(FindingCode.LINE_OVERDRAWN, LINE)).satisfies(finding -> {
            assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(200_000));
            assertThat(finding.actual()).isEqualTo(PlanFixture.kronor(204_000));
            assertThat(finding.acknowledgement())
                    .hasValueSatisfying(seen -> assertThat(seen.reason()).isEqualTo("Dyrare lokal"));
        });
    }

    @Test
    void stated_history_goes_past_the_line_and_the_finding_stands_unacknowledged() {
        PlanFixture.Outcome outcome = plan().whenStated(reserve("lokal", LINE, 54_000));

        outcome.keepsRules(r4(204_000, Verdict.NOT_FOLLOWED)).leavesStanding(FindingCode.LINE_OVERDRAWN);
        assertThat(outcome.finding(FindingCode.LINE_OVERDRAWN, LINE).acknowledgement())
                .isEmpty();
    }

    @Test
    void a_reservation_can_be_raised_to_the_lines_end_and_not_one_krona_further() {
        plan().when(change("resor", 200_000)).isAccepted();
        plan().when(change("resor", 200_001)).isRefused(new LineExceeded(LINE, 200_000, 200_001));
        plan().when(changeAccepting("resor", 200_001, "En krona till")).keepsRules(r4(200_001, Verdict.ACCEPTED));
    }

    @Test
    void money_moved_to_a_line_must_fit_it() {
        PlanFixture plan = plan().and(line("utbildning", 149_999), line("konsulter", 150_000));

        plan.when(moveToLine("resor", "utbildning")).isRefused(new LineExceeded("utbildning", 149_999, 150_000));
        plan.when(moveToLine("resor", "konsulter")).isAccepted();
    }

    @Test
    void a_line_can_be_lowered_to_what_is_committed_and_not_one_krona_further() {
        plan().when(revise(LINE, 150_000)).isAccepted();
        plan().when(revise(LINE, 149_999)).isRefused(new LineExceeded(LINE, 149_999, 150_000));
        plan().when(reviseAccepting(LINE, 149_999, "Sparbeting")).leavesStanding(FindingCode.LINE_OVERDRAWN);
    }

    @Test
    void what_was_spent_beyond_a_reservation_is_committed_too() {
        plan().and(spend("resor", 180_000))
                .when(reserve("lokal", LINE, 20_001))
                .isRefused(new LineExceeded(LINE, 200_000, 200_001));
    }

    @Test
    void what_was_spent_straight_on_the_line_is_committed_too() {
        plan().and(spendOnLine(LINE, 30_000))
                .when(reserve("lokal", LINE, 20_001))
                .isRefused(new LineExceeded(LINE, 200_000, 200_001));
    }

    @Test
    void released_money_is_there_to_reserve_again() {
        plan().and(release("resor", 50_000))
                .when(reserve("lokal", LINE, 100_000))
                .isAccepted();
    }

    @Test
    void an_overdrawn_line_takes_what_makes_it_no_worse() {
        PlanFixture plan = plan().andStated(reserve("lokal", LINE, 54_000));

        plan.when(revise(LINE, 201_000)).isAccepted();
        plan.when(change("lokal", 53_000)).isAccepted();
        plan.when(change("lokal", 54_001)).isRefused(new LineExceeded(LINE, 200_000, 204_001));
        plan.when(revise(LINE, 199_999)).isRefused(new LineExceeded(LINE, 199_999, 204_000));
    }
}
