package se.planbok.plan.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.spendOnLine;
import static se.planbok.plan.Orders.withdrawLine;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.ReservationStatus;

/** Money spent is a fact: what it breaks is found, and nothing but an unknown key refuses it. */
class RecordExpenditureTest {

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("webb"),
                confirmed("anslag", 200_000),
                line("medel", 100_000),
                line("resor", 100_000),
                reserve("utbildning", "medel", 50_000, "webb"));
    }

    private static ExpenditureRecorded spent(
            long amount, long spent, ReservationStatus status, long lineSpent, long lineCommitted) {
        return new ExpenditureRecorded(
                Optional.of("utbildning"),
                "medel",
                Optional.of("webb"),
                amount,
                Optional.empty(),
                false,
                spent,
                50_000,
                Optional.of(status),
                lineSpent,
                lineCommitted);
    }

    @Test
    void a_reservation_is_spent_when_all_of_it_is() {
        plan().when(spend("utbildning", 49_999), spend("utbildning", 1))
                .happens(
                        spent(49_999, 49_999, ReservationStatus.OPEN, 49_999, 50_000),
                        spent(1, 50_000, ReservationStatus.SPENT, 50_000, 50_000))
                .keepsRules()
                .leavesStanding();
    }

    @Test
    void more_than_is_reserved_is_recorded_committed_and_found() {
        plan().when(spend("utbildning", 60_000))
                .happens(spent(60_000, 60_000, ReservationStatus.SPENT, 60_000, 60_000))
                .leavesStanding(FindingCode.OVERSPENT_MONEY)
                .makes(plan -> assertThat(
                                plan.budget().line("medel").orElseThrow().committed())
                        .isEqualTo(60_000));
    }

    @Test
    void a_closed_reservation_takes_what_was_spent_and_stays_closed() {
        plan().and(release("utbildning"))
                .when(spend("utbildning", 10_000))
                .makes(plan -> {
                    assertThat(plan.budget()
                                    .reservation("utbildning")
                                    .orElseThrow()
                                    .status())
                            .isEqualTo(ReservationStatus.RELEASED);
                    assertThat(plan.budget().of("webb").spent()).isEqualTo(10_000);
                })
                .leavesStanding(FindingCode.OVERSPENT_MONEY);
    }

    @Test
    void money_spent_straight_on_a_line_is_committed_beside_its_reservations() {
        plan().when(spendOnLine("medel", 50_000), spendOnLine("medel", 1))
                .happens(straight(50_000, 50_000, 50_000, 100_000), straight(1, 50_001, 50_001, 100_001))
                .leavesStanding(FindingCode.LINE_OVERDRAWN);
    }

    private static ExpenditureRecorded straight(long amount, long spent, long lineSpent, long lineCommitted) {
        return new ExpenditureRecorded(
                Optional.empty(),
                "medel",
                Optional.empty(),
                amount,
                Optional.empty(),
                false,
                spent,
                0,
                Optional.empty(),
                lineSpent,
                lineCommitted);
    }

    @Test
    void a_withdrawn_line_takes_what_was_spent_and_is_overdrawn() {
        plan().and(withdrawLine("resor"))
                .when(spendOnLine("resor", 1))
                .leavesStanding(FindingCode.LINE_OVERDRAWN, FindingCode.OVERSPENT_MONEY);
    }
}
