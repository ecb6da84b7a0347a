package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A proposed reservation was granted, or rejected and is nought; or a proposed raise of one was granted, or rejected and what
 * was granted before is left.
 *
 * @param reservation the reservation
 * @param line its line
 * @param activity its activity
 * @param granted whether it was granted
 * @param before kronor before
 * @param after kronor after
 * @param status where it stands after
 * @param lineCommitted kronor committed on the line after
 */
public record ReservationDecided(
        String reservation,
        String line,
        Optional<String> activity,
        boolean granted,
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
