package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Moves a reservation, or a part of its unspent money, to another line or another activity (R8).
 *
 * @param reservation the reservation
 * @param line the line that it moves to, or
 * @param activity the activity that it moves to
 * @param amount kronor that move; the whole reservation unless said
 * @param key the key of the moved part, where a part moves
 * @param acceptExcess the reason for going past the line (R4)
 */
@ReasonRequired
public record MoveReservation(
        Key reservation,
        Optional<Key> line,
        Optional<Key> activity,
        Optional<Money> amount,
        Optional<Key> key,
        Optional<Text> acceptExcess)
        implements PlanCommand {

    /** @throws InvalidValue unless one destination is named, and a part has a key of its own */
    public MoveReservation {
        if (line.isPresent() == activity.isPresent()) {
            throw new InvalidValue("line", "one-of", "line", "activity");
        }
        if (amount.isPresent() && key.isEmpty()) {
            throw new InvalidValue("key", "required");
        }
        if (amount.isEmpty() && key.isPresent()) {
            throw new InvalidValue("key", "key-of-part-only");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Reservation> named = Reservations.standing(plan, reservation, judgement);
        line.ifPresent(to -> Lines.standing(plan, to, judgement));
        Activities.activeIfNamed(plan, activity, judgement);
        key.ifPresent(part -> judgement.free(
                SubjectKind.RESERVATION,
                part,
                plan.budget().reservation(part.text()).isPresent()));
        named.ifPresent(found -> judgement.fits(
                key.isEmpty() || found.standing().isEmpty(),
                SubjectKind.RESERVATION,
                reservation,
                Misfit.RESERVATION_PROPOSED,
                found.status()));
        judgement.settleNames();
        Reservation before = named.orElseThrow();
        Place from = before.place();
        Place to = new Place(
                line.map(Key::text).orElse(from.line()), activity.map(Key::text).or(from::activity));
        if (to.equals(from)) {
            return List.of();
        }
        long moving = amount.map(Money::kronor).orElse(before.amount());
        // A whole reservation would take with it what was spent on it, also where it is nought by itself.
        judgement.uphold(OnlyUnspentLeaves.of(before, key.isPresent() ? moving : before.held()));
        BudgetEvent moved = key.<BudgetEvent>map(part -> split(before, part, moving, to))
                .orElseGet(() -> new ReservationMoved(reservation.text(), moving, from, to));
        Lines.judge(plan, moved, judgement);
        return List.of(moved);
    }

    private ReservationSplit split(Reservation before, Key part, long moving, Place to) {
        long left = before.amount() - moving;
        boolean emptied = left == 0 && before.spent() == 0;
        return new ReservationSplit(
                reservation.text(),
                part.text(),
                before.purpose(),
                moving,
                before.amount(),
                left,
                emptied ? ReservationStatus.RELEASED : before.statusWith(left, before.spent()),
                before.status() == ReservationStatus.PROPOSED ? ReservationStatus.PROPOSED : ReservationStatus.OPEN,
                before.place(),
                to,
                before.lastDay(),
                before.carriedFrom());
    }
}
