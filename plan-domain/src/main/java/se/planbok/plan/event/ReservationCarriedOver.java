package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Unspent money of a reservation was carried into next year's plan, where the reservation goes on under the same key
 * (R14).
 *
 * @param reservation the reservation
 * @param line its line
 * @param activity its activity
 * @param to the plan that it was carried into
 * @param carried kronor that were carried
 * @param before kronor before
 * @param after kronor after
 * @param status where it stands after
 * @param lineCommitted kronor committed on the line after
 */
public record ReservationCarriedOver(
        String reservation,
        String line,
        Optional<String> activity,
        String to,
        long carried,
        long before,
        long after,
        ReservationStatus status,
        long lineCommitted)
        implements BudgetEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivity(
                new Subject(SubjectKind.RESERVATION, reservation),
                activity,
                new Subject(SubjectKind.BUDGET_LINE, line));
    }
}
