package se.planbok.plan.approval;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.RouteUndecided;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * The route is set freely while the plan is a draft; later changes need a decision (R17).
 *
 * @param status where the plan is
 * @param decided whether the change rests on a decision
 */
record LaterRouteIsDecided(PlanStatus status, boolean decided) implements Rule {

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
        return Figure.of(PlanStatus.DRAFT.name());
    }

    @Override
    public Figure figure() {
        return Figure.of(status.name());
    }

    @Override
    public Optional<Refusal> objection() {
        return decided || status == PlanStatus.DRAFT ? Optional.empty() : Optional.of(new RouteUndecided(status));
    }
}
