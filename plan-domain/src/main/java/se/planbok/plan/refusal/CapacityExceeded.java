package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/**
 * The allocated days would pass the capacity; soft (R2).
 *
 * @param capacity working days that the plan has
 * @param allocated working days allocated after the command
 */
public record CapacityExceeded(Days capacity, Days allocated) implements Refusal {

    @Override
    public String rule() {
        return "R2";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("capacity", Figure.of(capacity))
                .and("allocated", Figure.of(allocated))
                .map();
    }
}
