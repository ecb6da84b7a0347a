package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A part of a reservation's unspent money moved to another line or activity, as a reservation of its own.
 *
 * @param reservation the reservation that gave
 * @param part the key of the moved part
 * @param purpose what it is for
 * @param amount kronor that moved
 * @param before kronor of the giver before
 * @param after kronor of the giver after
 * @param status where the giver stands after
 * @param partStatus where the moved part stands
 * @param from where the money was
 * @param to where it is
 * @param lastDay the day after which what is unspent lapses
 * @param carriedFrom the earlier plan or year that it was carried from
 */
public record ReservationSplit(
        String reservation,
        String part,
        String purpose,
        long amount,
        long before,
        long after,
        ReservationStatus status,
        ReservationStatus partStatus,
        Place from,
        Place to,
        Optional<String> lastDay,
        Optional<String> carriedFrom)
        implements BudgetEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.moved(
                new Subject(SubjectKind.RESERVATION, reservation),
                from,
                to,
                new Subject(SubjectKind.RESERVATION, part));
    }
}
