package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * Surplus was carried into next year's plan, where it is a funding source (R14).
 *
 * @param plan the plan
 * @param to the plan that it was carried into
 * @param source the key of the source there
 * @param amount kronor carried in this step
 * @param surplus kronor of surplus that the plan had: confirmed funding less expenditure
 * @param before kronor carried before
 * @param after kronor carried after, all together
 */
public record SurplusCarriedOver(
        String plan, String to, String source, long amount, long surplus, long before, long after)
        implements ClosingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
