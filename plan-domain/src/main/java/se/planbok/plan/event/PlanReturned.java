package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * An authority gave the plan back (R9): it is a draft again, and the approvals given have ended.
 *
 * @param plan the plan
 * @param authority who gave it back
 */
public record PlanReturned(String plan, String authority) implements ApprovalEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
