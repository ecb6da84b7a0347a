package se.planbok.plan.value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The countable targets of a point. What is reported is one number for all of them, so they are only missed for certain
 * when less was done than the smallest least; more than a most is no miss.
 *
 * @param targets the targets
 */
public record Targets(List<Target> targets) {

    /** Copies the list. */
    public Targets {
        targets = List.copyOf(targets);
    }

    /** The least that is to be done; empty where no target has a least. */
    public Optional<Long> least() {
        return targets.stream()
                .flatMap(target -> target.min().stream())
                .map(Count::number)
                .min(Comparator.naturalOrder());
    }

    /**
     * Whether they are missed. A point that was completed, with nothing else reported, met them.
     *
     * @param done how many were done in time, where reported
     * @param completed whether the point was completed in time
     */
    public boolean areMissed(Optional<Long> done, boolean completed) {
        return least().filter(least -> done.orElse(completed ? least : 0L) < least)
                .isPresent();
    }
}
