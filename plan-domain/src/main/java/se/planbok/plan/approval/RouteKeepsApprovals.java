package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.RouteReachesBack;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * A new route never reaches back in time: while the plan lies with the authorities, those that have approved keep their
 * places, and somebody is left to adopt (R17).
 *
 * @param status where the plan is
 * @param approved keys of the authorities that have approved, in order
 * @param route the new route
 */
record RouteKeepsApprovals(PlanStatus status, List<String> approved, List<String> route) implements Rule {

    @Override
    public String number() {
        return "R17";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(String.join(", ", approved));
    }

    @Override
    public Figure figure() {
        return Figure.of(String.join(", ", route));
    }

    @Override
    public Optional<Refusal> objection() {
        return route.size() > approved.size()
                        && route.subList(0, approved.size()).equals(approved)
                ? Optional.empty()
                : Optional.of(new RouteReachesBack(status, approved));
    }
}
