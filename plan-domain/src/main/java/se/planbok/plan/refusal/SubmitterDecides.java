package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStep;

/**
 * Whoever submitted the plan would record its approval or adoption (R10).
 *
 * @param step the step
 */
public record SubmitterDecides(PlanStep step) implements Refusal {

    @Override
    public String rule() {
        return "R10";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("step", Figure.of(step.name())).map();
    }
}
