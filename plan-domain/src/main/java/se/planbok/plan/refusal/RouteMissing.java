package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * No authorities are set that treat the plan (R9).
 *
 * @param status where the plan is
 */
public record RouteMissing(PlanStatus status) implements Refusal {

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("planStatus", Figure.of(status.name()))
                .and("authorities", Figure.of(0))
                .map();
    }
}
