package se.planbok.plan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.adjust;
import static se.planbok.plan.Orders.confirm;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.expected;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.withdrawFunding;

import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingWithdrawn;

/** Money in: what the commands on it bring about. */
class FundingCommandsTest {

    private static PlanFixture plan() {
        return PlanFixture.given(open(860), confirmed("anslag", 4_472_000), expected("havs", 200_000));
    }

    private static void sums(PlanFixture.Outcome outcome, long confirmed, long expected) {
        outcome.makes(plan -> {
            assertThat(plan.funding().confirmed()).isEqualTo(confirmed);
            assertThat(plan.funding().expected()).isEqualTo(expected);
        });
    }

    @Test
    void what_was_expected_is_confirmed_unless_another_amount_is_said() {
        sums(plan().when(confirm("havs")).happens(new FundingConfirmed("havs", 200_000, 200_000)), 4_672_000, 0);
    }

    @Test
    void another_amount_replaces_what_was_expected_and_the_rest_lapses() {
        sums(
                plan().when(confirm("havs", 150_000)).happens(new FundingConfirmed("havs", 200_000, 150_000)),
                4_622_000,
                0);
    }

    @Test
    void an_adjusted_amount_counts_where_it_did() {
        sums(
                plan().when(adjust("anslag", 4_000_000)).happens(new FundingAdjusted("anslag", 4_472_000, 4_000_000)),
                4_000_000,
                200_000);
        sums(plan().when(adjust("havs", 1)).happens(new FundingAdjusted("havs", 200_000, 1)), 4_472_000, 1);
        plan().when(adjust("havs", 200_000)).changesNothing();
    }

    @Test
    void withdrawn_money_counts_no_more() {
        sums(plan().when(withdrawFunding("anslag")).happens(new FundingWithdrawn("anslag", 4_472_000)), 0, 200_000);
    }
}
