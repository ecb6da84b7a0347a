package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/**
 * A change after adoption rests neither on a decision nor on a delegation rule (R11).
 *
 * @param matter what it is a change of
 */
public record AmendmentUndecided(Matter matter) implements DecisionMissing {

    @Override
    public String rule() {
        return "R11";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("matter", Figure.of(matter.name())).map();
    }
}
