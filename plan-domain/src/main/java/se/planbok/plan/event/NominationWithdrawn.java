package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A nomination was taken back.
 *
 * @param nomination the nomination
 * @param line its line
 * @param activity its activity
 */
public record NominationWithdrawn(String nomination, String line, Optional<String> activity) implements BudgetEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivity(
                new Subject(SubjectKind.NOMINATION, nomination), activity, new Subject(SubjectKind.BUDGET_LINE, line));
    }
}
