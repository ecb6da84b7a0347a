package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.Figure;

/**
 * A step of a delegation rule's ladder (R5). Exactly the threshold belongs to the step.
 *
 * @param upTo kronor or working days at most; absent on the last step and for SCOPE
 * @param share per cent of the line's upper amount at most, instead of {@code upTo}
 * @param authority who decides; absent for a delegate who needs no decision
 * @param tacitDays days for which a proposal must have been open to objections for silence to decide at the step; absent
 *     where the proposal's own last day is enough
 */
public record LadderStep(
        Optional<Figure> upTo, Optional<Integer> share, Optional<String> authority, Optional<Integer> tacitDays) {

    /** Whether every figure is within it. */
    public boolean isOpen() {
        return upTo.isEmpty() && share.isEmpty();
    }
}
