package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * The last authority of the route adopted the plan (R9). What was decided with the plan is decided by it.
 *
 * @param plan the plan
 * @param authority who adopted
 * @param granted keys of the reservations that awaited it, open now
 */
public record PlanAdopted(String plan, String authority, List<String> granted) implements ApprovalEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public PlanAdopted {
        granted = Subjects.listOrNone(granted);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
