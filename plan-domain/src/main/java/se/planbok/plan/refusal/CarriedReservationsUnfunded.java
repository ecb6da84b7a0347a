package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * More would be carried in reservations than in surplus, of which they are paid (R14).
 *
 * @param plan the plan
 * @param carried kronor of surplus carried, all together
 * @param reserved kronor of reservations carried, all together
 */
public record CarriedReservationsUnfunded(String plan, long carried, long reserved) implements Refusal {

    @Override
    public String rule() {
        return "R14";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("plan", Figure.of(plan))
                .and("carried", Figure.of(carried))
                .and("reserved", Figure.of(reserved))
                .map();
    }
}
