package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;

/**
 * It is another authority, or another step, that is next (R9).
 *
 * @param step the step that was tried
 * @param status where the plan is
 * @param turn key of the authority whose turn it is
 * @param due what that authority does
 */
public record OutOfTurn(PlanStep step, PlanStatus status, String turn, PlanStep due) implements Refusal {

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("step", Figure.of(step.name()))
                .and("planStatus", Figure.of(status.name()))
                .and("turn", Figure.of(turn))
                .and("due", Figure.of(due.name()))
                .map();
    }
}
