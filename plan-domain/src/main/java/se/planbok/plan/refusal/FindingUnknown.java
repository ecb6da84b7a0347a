package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * No such finding stands (R1).
 *
 * @param code the code
 * @param subject the key of what it would be about
 */
public record FindingUnknown(String code, String subject) implements Refusal {

    @Override
    public String rule() {
        return "R1";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("code", Figure.of(code))
                .and("subject", Figure.of(subject))
                .map();
    }
}
