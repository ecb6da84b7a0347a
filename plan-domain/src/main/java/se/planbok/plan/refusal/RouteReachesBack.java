package se.planbok.plan.refusal;

import java.util.List;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * A new route would undo approvals that are given, or leave nobody to adopt (R17).
 *
 * @param status where the plan is
 * @param approved keys of the authorities that have approved, in order
 */
public record RouteReachesBack(PlanStatus status, List<String> approved) implements Refusal {

    /** Copies the list. */
    public RouteReachesBack {
        approved = List.copyOf(approved);
    }

    @Override
    public String rule() {
        return "R17";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("planStatus", Figure.of(status.name()))
                .and("approvals", Figure.of(approved.size()))
                .map();
    }
}
