package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * The plan is closed, and takes only corrections of facts (R15).
 *
 * @param event what would have happened
 */
public record PlanClosedToChanges(String event) implements Refusal {

    @Override
    public String rule() {
        return "R15";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("event", Figure.of(event)).map();
    }
}
