package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Subject;

/**
 * The plan was handed to the authorities of its route (R9); from now on it does not change.
 *
 * @param plan the plan
 * @param before where it was
 * @param route the authorities in order, as the route stood
 */
public record PlanSubmitted(String plan, PlanStatus before, List<String> route) implements ApprovalEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public PlanSubmitted {
        route = Subjects.listOrNone(route);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
