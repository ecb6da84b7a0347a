package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.SubjectKind;

/**
 * Delegated reservations would together pass a threshold that each stays below, and a policy refuses that (R7).
 *
 * @param kind whether they are for an activity, or of the same line and purpose as a reservation
 * @param key the activity, or the first of the reservations
 * @param threshold kronor, the lowest threshold passed
 * @param sum kronor together
 */
public record SplittingRefused(SubjectKind kind, String key, long threshold, long sum) implements Refusal {

    @Override
    public String rule() {
        return "R7";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("kind", Figure.of(kind.name()))
                .and("key", Figure.of(key))
                .and("threshold", Figure.of(threshold))
                .and("sum", Figure.of(sum))
                .map();
    }
}
