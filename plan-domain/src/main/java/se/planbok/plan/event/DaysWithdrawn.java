package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Working days were taken back from an activity.
 *
 * @param activity the activity
 * @param days how many
 * @param before the activity's days before
 * @param after the activity's days after
 * @param planAllocated the plan's allocated days after
 */
public record DaysWithdrawn(String activity, Days days, Days before, Days after, Days planAllocated)
        implements WorkloadEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
