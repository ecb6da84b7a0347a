package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A line's bounds changed.
 *
 * @param line the line
 * @param before as they were
 * @param after as they became
 */
public record BudgetLineRevised(String line, Bounds before, Bounds after) implements BudgetEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.BUDGET_LINE, line);
    }
}
