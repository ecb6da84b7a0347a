package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.Subject;

/**
 * A policy was switched (R10).
 *
 * @param plan the plan
 * @param policy which
 * @param on whether it holds from now on
 */
public record PolicySet(String plan, Policy policy, boolean on) implements DelegationEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
