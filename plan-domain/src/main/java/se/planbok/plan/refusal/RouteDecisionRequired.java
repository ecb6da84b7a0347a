package se.planbok.plan.refusal;

import java.util.List;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * An activity of first priority would give way without a decision by an authority that treated the plan (R12).
 *
 * @param activity the activity
 * @param route keys of those authorities
 */
public record RouteDecisionRequired(String activity, List<String> route) implements DecisionMissing {

    @Override
    public String rule() {
        return "R12";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("activity", Figure.of(activity))
                .and("route", Figure.of(String.join(" ", route)))
                .map();
    }
}
