package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A special activity's priority changed.
 *
 * @param activity the activity
 * @param before as it was
 * @param after as it became
 */
public record PriorityChanged(String activity, Priority before, Priority after) implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
