package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.NotOfRoute;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * Only an authority of the route gives the plan back (R9).
 *
 * @param authority the authority
 * @param status where the plan is
 * @param route keys of the authorities of the route
 */
record ReturnerIsOfRoute(String authority, PlanStatus status, List<String> route) implements Rule {

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
        return Figure.of(String.join(", ", route));
    }

    @Override
    public Figure figure() {
        return Figure.of(authority);
    }

    @Override
    public Optional<Refusal> objection() {
        return route.contains(authority) ? Optional.empty() : Optional.of(new NotOfRoute(authority, status, route));
    }
}
