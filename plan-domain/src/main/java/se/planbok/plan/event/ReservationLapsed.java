package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A reservation's last day passed, and what was unspent fell back to its line.
 *
 * @param reservation the reservation
 * @param line its line
 * @param activity its activity
 * @param lastDay the day that passed
 * @param lapsed kronor that fell back
 * @param before kronor before
 * @param after kronor after: what was spent
 * @param status where it stands after
 * @param lineCommitted kronor committed on the line after
 */
public record ReservationLapsed(
        String reservation,
        String line,
        Optional<String> activity,
        String lastDay,
        long lapsed,
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
