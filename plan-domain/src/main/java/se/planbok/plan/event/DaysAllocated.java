package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Working days were given to an activity, on top of what it had.
 *
 * @param activity the activity
 * @param days how many
 * @param provisional whether they may change
 * @param note a note to the figure
 * @param before the activity's days before
 * @param after the activity's days after
 * @param planAllocated the plan's allocated days after
 */
public record DaysAllocated(
        String activity,
        Days days,
        boolean provisional,
        Optional<String> note,
        Days before,
        Days after,
        Days planAllocated)
        implements WorkloadEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
