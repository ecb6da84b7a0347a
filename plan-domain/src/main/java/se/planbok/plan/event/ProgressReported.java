package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * It was reported how far a point has come by a day, which stands beside. A fact: never refused by a rule.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many were done by that day, all together
 * @param standing how many are done by the latest day that was reported, this report counted in
 */
public record ProgressReported(String activity, String workItem, long done, long standing) implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.workItem(activity, workItem);
    }
}
