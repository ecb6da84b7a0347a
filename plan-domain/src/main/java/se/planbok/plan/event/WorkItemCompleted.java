package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * A point was completed; when, stands beside. A fact: never refused by a rule.
 *
 * @param activity the activity
 * @param workItem the point
 */
public record WorkItemCompleted(String activity, String workItem) implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.workItem(activity, workItem);
    }
}
