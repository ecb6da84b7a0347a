package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * A plan is adopted when next year's opens from it (R16), and when it closes (R9).
 *
 * @param rule the rule that says so
 * @param plan the plan
 * @param status how far it has come
 */
public record PlanNotAdopted(String rule, String plan, PlanStatus status) implements Refusal {

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("plan", Figure.of(plan))
                .and("planStatus", Figure.of(status.name()))
                .map();
    }
}
