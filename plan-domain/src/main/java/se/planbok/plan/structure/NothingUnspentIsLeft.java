package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.ReservationsUnspent;
import se.planbok.plan.value.Figure;

/**
 * A cancelled activity has no unspent reservations (R13).
 *
 * @param activity the activity
 * @param unspent kronor unspent
 * @param reservations keys of the reservations that hold them
 */
record NothingUnspentIsLeft(String activity, long unspent, List<String> reservations) implements Rule {

    static NothingUnspentIsLeft of(String activity, List<Reservation> unspent) {
        return new NothingUnspentIsLeft(
                activity,
                unspent.stream().mapToLong(Reservation::unspent).sum(),
                unspent.stream().map(Reservation::key).toList());
    }

    @Override
    public String number() {
        return "R13";
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
                : Optional.of(new ReservationsUnspent(activity, unspent, reservations));
    }
}
