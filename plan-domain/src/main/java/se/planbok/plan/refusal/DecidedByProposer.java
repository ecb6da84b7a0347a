package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * The one who proposed a reservation under delegation would decide it too, where four eyes are asked for (R10).
 *
 * @param reservation the reservation
 * @param person the opaque id of the person
 */
public record DecidedByProposer(String reservation, String person) implements Refusal {

    @Override
    public String rule() {
        return "R10";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("reservation", Figure.of(reservation))
                .and("person", Figure.of(person))
                .map();
    }
}
