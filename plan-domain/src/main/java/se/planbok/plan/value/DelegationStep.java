package se.planbok.plan.value;

import java.util.Optional;

/**
 * A step of a delegation rule's ladder (R5): up to a limit an authority decides.
 *
 * @param upTo kronor or working days at most; the last step has no limit
 * @param share per cent of the line's upper amount at most, instead of a limit in kronor
 * @param authority who decides
 * @param tacitDays days for which a proposal must have been open to objections for silence to decide at the step; absent
 *     where the proposal's own last day is enough
 */
public record DelegationStep(
        Optional<Threshold> upTo, Optional<Percent> share, Key authority, Optional<CalendarDays> tacitDays) {

    /** @throws InvalidValue {@code up-to-or-share} when both limits are given */
    public DelegationStep {
        if (upTo.isPresent() && share.isPresent()) {
            throw new InvalidValue("share", "up-to-or-share");
        }
    }

    /** Whether every figure is within it. */
    public boolean isOpen() {
        return upTo.isEmpty() && share.isEmpty();
    }
}
