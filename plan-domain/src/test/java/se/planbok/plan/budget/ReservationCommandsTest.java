package se.planbok.plan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToActivity;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.nominate;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.revise;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.splitToLine;
import static se.planbok.plan.Orders.withPlan;
import static se.planbok.plan.Orders.withdrawLine;
import static se.planbok.plan.Orders.withdrawNomination;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.value.ReservationStatus;

/** Lines, reservations and nominations: what the commands on them bring about where no limit is in the way. */
class ReservationCommandsTest {

    private static final Optional<String> WEBB = Optional.of("webb");

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("webb"),
                ongoing("natverk"),
                confirmed("anslag", 300_000),
                line("medel", 100_000),
                line("resor", 100_000),
                reserve("utbildning", "medel", 50_000, "webb"));
    }

    private static ReservationStatus status(PlanState plan, String reservation) {
        return plan.budget().reservation(reservation).orElseThrow().status();
    }

    @Test
    void what_is_decided_with_the_plan_is_proposed_and_committed_and_stays_proposed() {
        plan().when(
                        OptionalLong.empty(),
                        withPlan(reserve("tag", "resor", 100_000)),
                        PlanFixture.order(change("tag", 90_000), false),
                        PlanFixture.order(release("tag", 10_000), false),
                        PlanFixture.order(splitToLine("tag", "medel", 20_000, "buss"), false))
                .makes(plan -> {
                    assertThat(status(plan, "tag")).isEqualTo(ReservationStatus.PROPOSED);
                    assertThat(status(plan, "buss")).isEqualTo(ReservationStatus.PROPOSED);
                    assertThat(plan.budget().line("resor").orElseThrow().committed())
                            .isEqualTo(60_000);
                });
    }

    @Test
    void the_same_amount_changes_nothing() {
        plan().when(change("utbildning", 50_000)).changesNothing();
    }

    @Test
    void raising_a_spent_reservation_opens_it_again() {
        plan().and(spend("utbildning", 50_000))
                .when(change("utbildning", 60_000))
                .happens(new ReservationChanged(
                        "utbildning", "medel", WEBB, 50_000, 60_000, ReservationStatus.OPEN, 60_000));
    }

    @Test
    void raising_an_overspent_reservation_to_what_was_spent_commits_nothing_more() {
        plan().and(spend("utbildning", 60_000))
                .when(change("utbildning", 60_000))
                .happens(new ReservationChanged(
                        "utbildning", "medel", WEBB, 50_000, 60_000, ReservationStatus.SPENT, 60_000));
    }

    @Test
    void a_reservation_moves_to_another_line_for_its_activity_and_to_another_activity_on_its_line() {
        plan().when(moveToLine("utbildning", "resor"), moveToActivity("utbildning", "natverk"))
                .happens(
                        new ReservationMoved("utbildning", 50_000, new Place("medel", WEBB), new Place("resor", WEBB)),
                        new ReservationMoved(
                                "utbildning",
                                50_000,
                                new Place("resor", WEBB),
                                new Place("resor", Optional.of("natverk"))));
    }

    @Test
    void a_line_gets_new_bounds() {
        plan().when(revise("resor", 80_000, 120_000))
                .happens(new BudgetLineRevised("resor", new Bounds(100_000, 100_000), new Bounds(80_000, 120_000)));
        plan().when(revise("resor", 100_000)).changesNothing();
        plan().when(revise("resor", 100_000, 100_000)).changesNothing();
    }

    @Test
    void a_withdrawn_line_is_planned_no_more_and_its_nominations_end() {
        plan().and(nominate("resor", "natverk"), nominate("resor", "webb"))
                .when(withdrawLine("resor"))
                .happens(new BudgetLineWithdrawn(
                        "resor", new Bounds(100_000, 100_000), List.of(), List.of("natverk", "webb")))
                .makes(plan -> {
                    assertThat(plan.budget().upper()).isEqualTo(100_000);
                    assertThat(plan.budget().nominationsOn("resor")).isEmpty();
                });
    }

    @Test
    void a_line_on_which_all_is_released_can_be_withdrawn() {
        plan().and(release("utbildning")).when(withdrawLine("medel")).isAccepted();
    }

    @Test
    void a_nomination_is_taken_back_by_its_key_or_its_place() {
        NominationWithdrawn withdrawn = new NominationWithdrawn("natverk", "resor", Optional.of("natverk"));

        plan().and(nominate("resor", "natverk"))
                .when(withdrawNomination("natverk"))
                .happens(withdrawn);
        plan().and(nominate("resor", "natverk"))
                .when(withdrawNomination("resor", "natverk"))
                .happens(withdrawn);
    }
}
