package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * A later delegation rule would hold from a day that has been (R17).
 *
 * @param earliest the first day from which it may hold
 * @param validFrom the day from which it would
 */
public record RuleReachesBack(String earliest, String validFrom) implements Refusal {

    @Override
    public String rule() {
        return "R17";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("earliest", Figure.of(earliest))
                .and("validFrom", Figure.of(validFrom))
                .map();
    }
}
