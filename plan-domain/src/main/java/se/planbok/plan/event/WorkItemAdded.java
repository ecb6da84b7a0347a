package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.Target;

/**
 * A named point was added to an activity.
 *
 * @param activity the activity
 * @param workItem the point's key within it
 * @param title its title
 * @param summary what it is
 * @param kind what kind of point
 * @param group a heading within the activity
 * @param condition what must happen for it to be done
 * @param partners keys of those it is done with
 * @param from when it begins
 * @param to when it is over
 * @param targets countable targets
 * @param awaits the authority that it awaits
 */
public record WorkItemAdded(
        String activity,
        String workItem,
        String title,
        Optional<String> summary,
        Optional<String> kind,
        Optional<String> group,
        Optional<String> condition,
        List<String> partners,
        Optional<String> from,
        Optional<String> to,
        List<Target> targets,
        Optional<Awaits> awaits)
        implements StructureEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public WorkItemAdded {
        partners = Subjects.listOrNone(partners);
        targets = Subjects.listOrNone(targets);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.workItem(activity, workItem);
    }
}
