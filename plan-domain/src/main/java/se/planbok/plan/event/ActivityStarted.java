package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * What a contingent activity waited for happened: it became a special one.
 *
 * @param activity the activity
 * @param priority the priority that it got
 */
public record ActivityStarted(String activity, Priority priority) implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
