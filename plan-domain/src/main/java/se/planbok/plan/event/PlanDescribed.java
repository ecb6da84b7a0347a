package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * The plan's own texts changed; both sides hold only what changed.
 *
 * @param plan the plan
 * @param before as it was
 * @param after as it became
 */
public record PlanDescribed(String plan, PlanDescription before, PlanDescription after) implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
