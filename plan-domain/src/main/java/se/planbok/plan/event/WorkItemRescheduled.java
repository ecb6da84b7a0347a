package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * A point's time changed.
 *
 * @param activity the activity
 * @param workItem the point
 * @param before as it was
 * @param after as it became
 */
public record WorkItemRescheduled(String activity, String workItem, Schedule before, Schedule after)
        implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.workItem(activity, workItem);
    }
}
