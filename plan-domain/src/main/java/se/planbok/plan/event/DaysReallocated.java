package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Working days moved from one activity to another; the sum is the same (R3).
 *
 * @param from the activity that gave
 * @param to the activity that got
 * @param days how many
 * @param fromBefore the giver's days before
 * @param fromAfter the giver's days after
 * @param toBefore the receiver's days before
 * @param toAfter the receiver's days after
 */
public record DaysReallocated(
        String from, String to, Days days, Days fromBefore, Days fromAfter, Days toBefore, Days toAfter)
        implements WorkloadEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.ACTIVITY, from), new Subject(SubjectKind.ACTIVITY, to));
    }
}
