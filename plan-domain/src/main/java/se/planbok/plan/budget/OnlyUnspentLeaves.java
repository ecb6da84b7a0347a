package se.planbok.plan.budget;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.MoneyNotUnspent;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/**
 * Only unspent money is released or moved (R8).
 *
 * @param reservation the reservation
 * @param unspent kronor unspent
 * @param amount kronor that are taken
 */
record OnlyUnspentLeaves(String reservation, long unspent, long amount) implements Rule {

    static OnlyUnspentLeaves of(Reservation reservation, long amount) {
        return new OnlyUnspentLeaves(reservation.key(), reservation.unspent(), amount);
    }

    @Override
    public String number() {
        return "R8";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(unspent);
    }

    @Override
    public Figure figure() {
        return Figure.of(amount);
    }

    @Override
    public Optional<Refusal> objection() {
        return amount > unspent ? Optional.of(new MoneyNotUnspent(reservation, unspent, amount)) : Optional.empty();
    }
}
