package se.planbok.plan.refusal;

import java.util.List;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * An authority that is not of the route has no say in the plan (R9).
 *
 * @param authority its key
 * @param status where the plan is
 * @param route keys of the authorities of the route
 */
public record NotOfRoute(String authority, PlanStatus status, List<String> route) implements Refusal {

    /** Copies the list. */
    public NotOfRoute {
        route = List.copyOf(route);
    }

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("authority", Figure.of(authority))
                .and("planStatus", Figure.of(status.name()))
                .map();
    }
}
