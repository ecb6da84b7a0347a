package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * The route of a plan that is no draft changes only by a decision (R17).
 *
 * @param status where the plan is
 */
public record RouteUndecided(PlanStatus status) implements DecisionMissing {

    @Override
    public String rule() {
        return "R17";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("planStatus", Figure.of(status.name())).map();
    }
}
