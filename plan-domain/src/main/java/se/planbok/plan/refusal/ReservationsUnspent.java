package se.planbok.plan.refusal;

import java.util.List;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * An activity is cancelled while it has unspent reservations; release or move them first (R13).
 *
 * @param activity the activity
 * @param unspent kronor unspent
 * @param reservations keys of the reservations
 */
public record ReservationsUnspent(String activity, long unspent, List<String> reservations) implements Refusal {

    @Override
    public String rule() {
        return "R13";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("activity", Figure.of(activity))
                .and("unspent", Figure.of(unspent))
                .and("reservations", Figure.of(String.join(" ", reservations)))
                .map();
    }
}
