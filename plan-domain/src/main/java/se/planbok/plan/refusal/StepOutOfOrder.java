package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;

/**
 * The step cannot be taken where the plan is (R9).
 *
 * @param step the step
 * @param status where the plan is
 */
public record StepOutOfOrder(PlanStep step, PlanStatus status) implements Refusal {

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("step", Figure.of(step.name()))
                .and("planStatus", Figure.of(status.name()))
                .map();
    }
}
