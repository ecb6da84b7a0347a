package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A whole reservation moved to another line or activity.
 *
 * @param reservation the reservation
 * @param amount kronor
 * @param from where it was
 * @param to where it is
 */
public record ReservationMoved(String reservation, long amount, Place from, Place to) implements BudgetEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.moved(new Subject(SubjectKind.RESERVATION, reservation), from, to);
    }
}
