package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * The plan is over (R14); from now on it takes only corrections of facts (R15).
 *
 * @param plan the plan
 * @param surplus kronor of confirmed funding that were not spent, negative where more was spent
 * @param carried kronor of them that were carried into next year's plan
 */
public record PlanClosed(String plan, long surplus, long carried) implements ClosingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
