package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * The plan lies with its authorities, and nothing of scope, days, priority or money changes (R9).
 *
 * @param status where it is
 */
public record PlanUnderTreatment(PlanStatus status) implements Refusal {

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("planStatus", Figure.of(status.name())).map();
    }
}
