package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;

/**
 * The working days that the plan has to give out changed.
 *
 * @param plan the plan
 * @param before as it was, where known
 * @param after as it became
 */
public record CapacityRevised(String plan, Optional<Days> before, Days after) implements WorkloadEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
