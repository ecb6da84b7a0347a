package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An activity was cancelled (R13): its unspent days went back to capacity and its nominations ended.
 *
 * @param activity the activity
 * @param returned working days that went back
 * @param allocated the activity's days after, those already used
 * @param planAllocated the plan's allocated days after
 * @param nominationsEnded keys of its nominations
 */
public record ActivityCancelled(
        String activity, Days returned, Days allocated, Days planAllocated, List<String> nominationsEnded)
        implements StructureEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public ActivityCancelled {
        nominationsEnded = Subjects.listOrNone(nominationsEnded);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
