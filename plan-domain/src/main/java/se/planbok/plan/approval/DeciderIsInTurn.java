package se.planbok.plan.approval;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.OutOfTurn;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.StepUndecided;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;

/**
 * The authorities of the route take their steps in order, each by a decision of its own (R9).
 *
 * @param step the step
 * @param status where the plan is
 * @param turn the authority whose turn it is
 * @param due what that authority does
 * @param decider the authority whose decision it is; absent where there is none
 */
record DeciderIsInTurn(PlanStep step, PlanStatus status, String turn, PlanStep due, Optional<String> decider)
        implements Rule {

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
        return Figure.of(turn);
    }

    @Override
    public Figure figure() {
        return decider.map(Figure::of).orElse(Figure.of(0));
    }

    @Override
    public Optional<Refusal> objection() {
        if (decider.isEmpty()) {
            return Optional.of(new StepUndecided(step, status, turn));
        }
        return decider.get().equals(turn) ? Optional.empty() : Optional.of(new OutOfTurn(step, status, turn, due));
    }
}
