package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;

/**
 * It was reported how far a point has come by a day, which stands beside. A fact: never refused by a rule.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many were done by that day, all together
 * @param standing how many are done by the latest day that was reported, this report counted in
 * @param unit which of the point's targets both numbers are about, by what that counts; absent where they are about them
 *     all
 */
public record ProgressReported(String activity, String workItem, long done, long standing, Optional<String> unit)
        implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.workItem(activity, workItem);
    }
}
