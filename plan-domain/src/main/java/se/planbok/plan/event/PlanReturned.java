package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Subject;

/**
 * An authority gave the plan back (R9): it is a draft again, and the approvals given have ended.
 *
 * @param plan the plan
 * @param authority who gave it back
 * @param before where it was
 * @param approvalsEnded keys of the authorities whose approvals ended
 */
public record PlanReturned(String plan, String authority, PlanStatus before, List<String> approvalsEnded)
        implements ApprovalEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public PlanReturned {
        approvalsEnded = Subjects.listOrNone(approvalsEnded);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
