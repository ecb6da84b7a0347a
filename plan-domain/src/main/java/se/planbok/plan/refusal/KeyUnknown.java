package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.SubjectKind;

/**
 * A key names nothing in the plan (R1).
 *
 * @param kind the kind
 * @param key the key
 */
public record KeyUnknown(SubjectKind kind, String key) implements Refusal {

    @Override
    public String rule() {
        return "R1";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("kind", Figure.of(kind.name()))
                .and("key", Figure.of(key))
                .map();
    }
}
