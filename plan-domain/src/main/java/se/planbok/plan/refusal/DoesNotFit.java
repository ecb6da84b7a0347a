package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.SubjectKind;

/**
 * A command does not fit the kind or state of what it names (R18).
 *
 * @param kind the kind of what it names
 * @param key its key
 * @param misfit what does not fit
 * @param found its kind or state as it is
 */
public record DoesNotFit(SubjectKind kind, String key, Misfit misfit, String found) implements Refusal {

    @Override
    public String rule() {
        return "R18";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("kind", Figure.of(kind.name()))
                .and("key", Figure.of(key))
                .and("misfit", Figure.of(misfit.name()))
                .and("found", Figure.of(found))
                .map();
    }
}
