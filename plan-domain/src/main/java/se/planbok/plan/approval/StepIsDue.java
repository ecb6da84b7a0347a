package se.planbok.plan.approval;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.OutOfTurn;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;

/**
 * The last authority of the route adopts, those before it approve (R9).
 *
 * @param step the step
 * @param status where the plan is
 * @param turn the authority whose turn it is
 * @param due what that authority does
 */
record StepIsDue(PlanStep step, PlanStatus status, String turn, PlanStep due) implements Rule {

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
        return Figure.of(due.name());
    }

    @Override
    public Figure figure() {
        return Figure.of(step.name());
    }

    @Override
    public Optional<Refusal> objection() {
        return step == due ? Optional.empty() : Optional.of(new OutOfTurn(step, status, turn, due));
    }
}
