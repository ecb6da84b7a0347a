package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.RouteMissing;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * A plan is treated by the authorities of its route, so there is one (R9).
 *
 * @param status where the plan is
 * @param route keys of the authorities
 */
record RouteIsSet(PlanStatus status, List<String> route) implements Rule {

    @Override
    public String number() {
        return "R9";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(1);
    }

    @Override
    public Figure figure() {
        return Figure.of(route.size());
    }

    @Override
    public Optional<Refusal> objection() {
        return !route.isEmpty() ? Optional.empty() : Optional.of(new RouteMissing(status));
    }
}
