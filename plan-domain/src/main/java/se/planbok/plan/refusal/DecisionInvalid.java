package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.Figure;

/**
 * A decision is not valid in its form, so nobody has decided who may (R5).
 *
 * @param authority who is said to have decided
 * @param form the form
 * @param invalidity why it is not valid
 * @param expected what it takes
 * @param actual what there is
 */
public record DecisionInvalid(
        String authority, DecisionForm form, Invalidity invalidity, Figure expected, Figure actual) implements Refusal {

    @Override
    public String rule() {
        return "R5";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("authority", Figure.of(authority))
                .and("form", Figure.of(form.name()))
                .and("invalidity", Figure.of(invalidity.name()))
                .and("expected", expected)
                .and("actual", actual)
                .map();
    }
}
