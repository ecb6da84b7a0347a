package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Text;

/**
 * Raises or lowers a reservation; lowering is a release (R6, R8). A cancelled activity's is raised only to cover what was
 * spent (R13, R18).
 *
 * @param reservation the reservation
 * @param amount kronor, the new total
 * @param acceptExcess the reason for going past the line (R4)
 */
@ReasonRequired
public record ChangeReservation(Key reservation, Money amount, Optional<Text> acceptExcess) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Reservation> named = Reservations.standing(plan, reservation, judgement);
        judgement.settleNames();
        Reservation before = named.orElseThrow();
        long after = amount.kronor();
        if (after == before.amount()) {
            return List.of();
        }
        if (after > before.amount() && after > before.spent()) {
            Activities.activeIfNamed(plan, before.place().activity().map(Key::new), judgement);
            judgement.settleNames();
        }
        if (after < before.amount()) {
            judgement.uphold(OnlyUnspentLeaves.of(before, before.amount() - after));
        }
        ReservationChanged changed = new ReservationChanged(
                reservation.text(),
                before.place().line(),
                before.place().activity(),
                before.amount(),
                after,
                before.statusWith(after, before.spent()),
                Reservations.lineCommitted(plan, before, after));
        if (after > before.amount()) {
            Lines.judge(plan, changed, judgement);
        }
        return List.of(changed);
    }
}
