package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/**
 * An activity has fewer days than are taken from it (R3).
 *
 * @param activity the activity
 * @param available working days that it has
 * @param days working days that the command takes
 */
public record AllocationBelowZero(String activity, Days available, Days days) implements Refusal {

    @Override
    public String rule() {
        return "R3";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("activity", Figure.of(activity))
                .and("available", Figure.of(available))
                .and("days", Figure.of(days))
                .map();
    }
}
