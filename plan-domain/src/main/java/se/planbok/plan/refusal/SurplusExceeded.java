package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * More than the surplus would be carried into next year's plan (R14).
 *
 * @param plan the plan
 * @param surplus kronor of surplus that are left to carry
 * @param amount kronor that the command carries
 */
public record SurplusExceeded(String plan, long surplus, long amount) implements Refusal {

    @Override
    public String rule() {
        return "R14";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("plan", Figure.of(plan))
                .and("surplus", Figure.of(surplus))
                .and("amount", Figure.of(amount))
                .map();
    }
}
