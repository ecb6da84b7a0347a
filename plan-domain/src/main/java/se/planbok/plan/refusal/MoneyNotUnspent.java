package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * More money would be released or moved than is unspent (R8).
 *
 * @param reservation the reservation
 * @param unspent kronor unspent
 * @param amount kronor that the command takes
 */
public record MoneyNotUnspent(String reservation, long unspent, long amount) implements Refusal {

    @Override
    public String rule() {
        return "R8";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("reservation", Figure.of(reservation))
                .and("unspent", Figure.of(unspent))
                .and("amount", Figure.of(amount))
                .map();
    }
}
