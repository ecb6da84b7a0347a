package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.ReservationStatus;

/**
 * Gives unspent money of a reservation back to its line (R8).
 *
 * @param reservation the reservation
 * @param amount kronor; all that is unspent unless said
 */
@ReasonRequired
public record ReleaseReservation(Key reservation, Optional<Money> amount) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Reservation> named = Reservations.standing(plan, reservation, judgement);
        judgement.settleNames();
        Reservation before = named.orElseThrow();
        boolean nothingLeft = before.unspent() == 0;
        long released = amount.map(Money::kronor).orElse(nothingLeft ? before.amount() : before.unspent());
        judgement.uphold(OnlyUnspentLeaves.of(before, released));
        long after = before.amount() - released;
        return List.of(new ReservationReleased(
                reservation.text(),
                before.place().line(),
                before.place().activity(),
                released,
                before.amount(),
                after,
                after <= before.spent() ? ReservationStatus.RELEASED : before.statusWith(after, before.spent()),
                Reservations.lineCommitted(plan, before, after)));
    }
}
