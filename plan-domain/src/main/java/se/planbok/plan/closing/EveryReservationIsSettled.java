package se.planbok.plan.closing;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.Rule;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.ReservationsUnsettled;
import se.planbok.plan.value.Figure;

/**
 * A plan closes when every reservation is spent, released, lapsed or carried over (R14).
 *
 * @param plan the plan
 * @param unspent kronor unspent in reservations that are not
 * @param reservations their keys
 */
record EveryReservationIsSettled(String plan, long unspent, List<String> reservations) implements Rule {

    static EveryReservationIsSettled of(PlanState plan) {
        List<Reservation> unsettled = plan.budget().unsettled();
        return new EveryReservationIsSettled(
                plan.id(),
                unsettled.stream().mapToLong(Reservation::unspent).sum(),
                unsettled.stream().map(Reservation::key).toList());
    }

    @Override
    public String number() {
        return "R14";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(0);
    }

    @Override
    public Figure figure() {
        return Figure.of(unspent);
    }

    @Override
    public Optional<Refusal> objection() {
        return reservations.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReservationsUnsettled(plan, unspent, reservations));
    }
}
