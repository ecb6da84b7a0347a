package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An activity's texts and facts changed; both sides hold only what changed.
 *
 * @param activity the activity
 * @param before as it was
 * @param after as it became
 */
public record ActivityDescribed(String activity, ActivityDescription before, ActivityDescription after)
        implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
