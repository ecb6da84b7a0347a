package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * What is committed on a line would pass its upper amount; soft (R4).
 *
 * @param line the line
 * @param upper kronor at most
 * @param committed kronor committed after the command
 */
public record LineExceeded(String line, long upper, long committed) implements Refusal {

    @Override
    public String rule() {
        return "R4";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("line", Figure.of(line))
                .and("upper", Figure.of(upper))
                .and("committed", Figure.of(committed))
                .map();
    }
}
