package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A line of money out was planned: an exact amount or a range.
 *
 * @param line its key
 * @param title its title
 * @param lower kronor at least
 * @param upper kronor at most
 * @param activities activities that it is for
 * @param decider the authority that alone decides over it
 * @param awaits the authority that its distribution awaits
 * @param summary what it is for
 */
public record BudgetLineAdded(
        String line,
        String title,
        long lower,
        long upper,
        List<String> activities,
        Optional<String> decider,
        Optional<Awaits> awaits,
        Optional<String> summary)
        implements BudgetEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public BudgetLineAdded {
        activities = Subjects.listOrNone(activities);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivities(new Subject(SubjectKind.BUDGET_LINE, line), activities);
    }
}
