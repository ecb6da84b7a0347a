package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * A point on which nothing was done was taken away.
 *
 * @param activity the activity
 * @param workItem the point
 */
public record WorkItemWithdrawn(String activity, String workItem) implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.workItem(activity, workItem);
    }
}
