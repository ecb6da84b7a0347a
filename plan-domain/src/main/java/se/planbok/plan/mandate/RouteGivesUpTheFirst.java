package se.planbok.plan.mandate;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.RouteDecisionRequired;
import se.planbok.plan.value.Figure;

/**
 * After adoption an activity of first priority gives way only by a decision of an authority of the route; delegation is
 * not enough (R12).
 *
 * @param activity the activity
 * @param route the authorities that treated the plan
 * @param decider who has decided
 */
record RouteGivesUpTheFirst(String activity, List<String> route, Decider decider) implements Rule {

    @Override
    public String number() {
        return "R12";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(String.join(" ", route));
    }

    @Override
    public Figure figure() {
        return decider.figure();
    }

    @Override
    public Optional<Refusal> objection() {
        return decider.isOneOf(route) && !decider.isDelegate()
                ? Optional.empty()
                : Optional.of(new RouteDecisionRequired(activity, route));
    }
}
