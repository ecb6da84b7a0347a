package se.planbok.plan.refusal;

import java.util.List;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * A plan is closed while reservations are neither spent, released, lapsed nor carried over (R14).
 *
 * @param plan the plan
 * @param unspent kronor unspent
 * @param reservations keys of the reservations
 */
public record ReservationsUnsettled(String plan, long unspent, List<String> reservations) implements Refusal {

    @Override
    public String rule() {
        return "R14";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("plan", Figure.of(plan))
                .and("unspent", Figure.of(unspent))
                .and("reservations", Figure.of(String.join(" ", reservations)))
                .map();
    }
}
