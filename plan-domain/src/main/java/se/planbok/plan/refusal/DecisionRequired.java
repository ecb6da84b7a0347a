package se.planbok.plan.refusal;

import java.util.Optional;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/**
 * A delegation rule gives the matter to an authority that has not decided it (R5).
 *
 * @param matter what the rule speaks of
 * @param amount kronor, or working days; absent for scope
 * @param threshold the threshold that it is over; absent for scope
 * @param authority who is to decide
 */
public record DecisionRequired(Matter matter, Optional<Figure> amount, Optional<Figure> threshold, String authority)
        implements DecisionMissing {

    @Override
    public String rule() {
        return "R5";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        Figures figures = Figures.of("matter", Figure.of(matter.name()));
        amount.ifPresent(figure -> figures.and("amount", figure));
        threshold.ifPresent(figure -> figures.and("threshold", figure));
        return figures.and("authority", Figure.of(authority)).map();
    }
}
