package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;

/**
 * The step rests on no decision of an authority (R9).
 *
 * @param step the step
 * @param status where the plan is
 * @param turn key of the authority whose turn it is
 */
public record StepUndecided(PlanStep step, PlanStatus status, String turn) implements DecisionMissing {

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("step", Figure.of(step.name()))
                .and("planStatus", Figure.of(status.name()))
                .and("turn", Figure.of(turn))
                .map();
    }
}
