package se.planbok.view.explain;

import java.util.List;
import se.planbok.plan.value.Figure;

/**
 * The events that add up to a figure.
 *
 * @param planId the plan
 * @param version the number of the last event that is counted
 * @param figure where the figure stands, a {@link FigurePath}
 * @param value the figure: kronor, working days in halves, or a count
 * @param events the events that moved it, in order; their shares sum to the value exactly
 */
public record Explanation(String planId, long version, String figure, Figure value, List<Share> events) {

    /** Copies the events. */
    public Explanation {
        events = List.copyOf(events);
    }
}
