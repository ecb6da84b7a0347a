package se.planbok.plan.event;

import java.time.Instant;
import java.util.List;

/**
 * An event as it stands in a plan's history.
 *
 * @param sequence its number within the plan; the first is 0
 * @param at when the service learned of it, UTC to the millisecond, never earlier than the event before it
 * @param by the opaque id of the person who sent the command
 * @param event what happened
 * @param circumstances what was said beside it
 * @param rules the rules that let it through, as they were evaluated
 */
public record Recorded(
        long sequence, Instant at, String by, PlanEvent event, Circumstances circumstances, List<RuleOutcome> rules) {

    /** Copies the rules. */
    public Recorded {
        rules = List.copyOf(rules);
    }
}
