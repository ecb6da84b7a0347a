package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Working days were spent on an activity. A fact: never refused by a rule.
 *
 * @param activity the activity
 * @param days how many
 * @param from the first day of the time in which they were worked
 * @param to its last day
 * @param spent the activity's days spent after
 * @param planSpent the plan's days spent after
 */
public record DaysReported(String activity, Days days, String from, String to, Days spent, Days planSpent)
        implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
