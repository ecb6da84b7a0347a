package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An activity, or a title, was put forward for undistributed money.
 *
 * @param nomination its key
 * @param line the line
 * @param activity the activity
 * @param title the title, where it is no activity's
 * @param rank in first or second hand
 * @param amount kronor, where stated
 * @param note a note to it
 * @param awaits the authority that it awaits
 */
public record NominationMade(
        String nomination,
        String line,
        Optional<String> activity,
        Optional<String> title,
        Rank rank,
        Optional<Long> amount,
        Optional<String> note,
        Optional<Awaits> awaits)
        implements BudgetEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivity(
                new Subject(SubjectKind.NOMINATION, nomination), activity, new Subject(SubjectKind.BUDGET_LINE, line));
    }
}
