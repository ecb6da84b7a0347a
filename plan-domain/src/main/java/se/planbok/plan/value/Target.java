package se.planbok.plan.value;

import java.util.Optional;

/**
 * A countable target of a work item: "at least four meetings".
 *
 * @param min the least, if stated
 * @param max the most, if stated
 * @param unit what is counted
 */
public record Target(Optional<Count> min, Optional<Count> max, Title unit) {

    /** @throws InvalidValue {@code target-bounds} when neither bound is there or the least is above the most */
    public Target {
        if (min.isEmpty() && max.isEmpty()
                || min.isPresent()
                        && max.isPresent()
                        && min.get().number() > max.get().number()) {
            throw new InvalidValue("", "target-bounds");
        }
    }
}
