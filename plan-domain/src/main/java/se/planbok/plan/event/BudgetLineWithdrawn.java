package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A line with nothing committed was taken away; nominations on it ended.
 *
 * @param line the line
 * @param before its bounds
 * @param activities activities that it was for
 * @param nominationsEnded keys of nominations on it
 */
public record BudgetLineWithdrawn(String line, Bounds before, List<String> activities, List<String> nominationsEnded)
        implements BudgetEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public BudgetLineWithdrawn {
        activities = Subjects.listOrNone(activities);
        nominationsEnded = Subjects.listOrNone(nominationsEnded);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivities(new Subject(SubjectKind.BUDGET_LINE, line), activities);
    }
}
