package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.PlanClosedToChanges;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * A closed plan takes only corrections of facts (R15).
 *
 * @param event what would happen
 */
record ClosedPlanStands(String event) implements Rule {

    @Override
    public String number() {
        return "R15";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(PlanStatus.CLOSED.name());
    }

    @Override
    public Figure figure() {
        return Figure.of(event);
    }

    @Override
    public Optional<Refusal> objection() {
        return Optional.of(new PlanClosedToChanges(event));
    }
}
