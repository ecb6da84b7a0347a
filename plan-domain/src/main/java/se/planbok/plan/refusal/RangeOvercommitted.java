package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * What is committed above the lower bounds of range lines would pass the confirmed funding that is left over; hard (R4).
 *
 * @param cover kronor of confirmed funding above all lines' lower amounts
 * @param committedAboveLower kronor committed above the lower bounds after the command
 */
public record RangeOvercommitted(long cover, long committedAboveLower) implements Refusal {

    @Override
    public String rule() {
        return "R4";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("cover", Figure.of(cover))
                .and("committedAboveLower", Figure.of(committedAboveLower))
                .map();
    }
}
