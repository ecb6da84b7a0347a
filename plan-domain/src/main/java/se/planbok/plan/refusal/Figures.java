package se.planbok.plan.refusal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/** Named figures in order. */
final class Figures {

    private final SequencedMap<String, Figure> figures = new LinkedHashMap<>();

    static Figures of(String name, Figure figure) {
        return new Figures().and(name, figure);
    }

    Figures and(String name, Figure figure) {
        figures.put(name, figure);
        return this;
    }

    SequencedMap<String, Figure> map() {
        return Collections.unmodifiableSequencedMap(figures);
    }
}
