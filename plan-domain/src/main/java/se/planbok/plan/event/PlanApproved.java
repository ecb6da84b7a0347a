package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Subject;

/**
 * An authority of the route, not its last, approved the plan (R9). When and where it did so stands in the decision.
 *
 * @param plan the plan
 * @param authority who approved; absent where stated history does not know
 * @param before where the plan was
 * @param next the authority whose turn it is
 */
public record PlanApproved(String plan, Optional<String> authority, PlanStatus before, Optional<String> next)
        implements ApprovalEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
