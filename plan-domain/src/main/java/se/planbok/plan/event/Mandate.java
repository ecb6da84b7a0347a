package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.Matter;

/**
 * The delegation rule as it was evaluated (R5): which one, which of its steps, and whether the change was let through
 * under delegation.
 *
 * @param matter what it speaks of
 * @param version which rule in order for its matter and lines
 * @param ruleSet the number of the event that set it; absent where a line's own decider went before
 * @param step the step that held the figure, from 1
 * @param authority who decides at that step; absent for a delegate who needs no decision
 * @param delegated whether it was let through without a decision of that authority, or in the form DELEGATED
 */
public record Mandate(
        Matter matter, int version, Optional<Long> ruleSet, int step, Optional<String> authority, boolean delegated) {}
