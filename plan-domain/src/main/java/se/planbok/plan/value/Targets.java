package se.planbok.plan.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The countable targets of a point. A target whose own number was reported is judged by that. One number that was
 * reported for all the others says less of each, so they are only missed for certain when less was done than the smallest
 * least. More than a most is no miss.
 *
 * @param targets the targets
 */
public record Targets(List<Target> targets) {

    /** Copies the list. */
    public Targets {
        targets = List.copyOf(targets);
    }

    /** Whether one of them counts this. */
    public boolean count(String unit) {
        return targets.stream().anyMatch(target -> target.unit().text().equals(unit));
    }

    /**
     * The first target that was missed by its own number, else the smallest of those without one, where it was missed. A
     * point that was completed met what nothing else was reported of.
     *
     * @param tally how many were done in time
     * @param completed whether the point was completed in time
     */
    public Optional<Shortfall> missed(Tally tally, boolean completed) {
        return missed(tally.byUnit()).or(() -> missed(least(tally), tally.together(), completed));
    }

    private Optional<Shortfall> missed(Map<String, Long> byUnit) {
        return targets.stream()
                .filter(target -> byUnit.containsKey(target.unit().text()))
                .flatMap(target ->
                        missed(
                                target.min().map(Count::number),
                                Optional.of(byUnit.get(target.unit().text())),
                                false)
                                .stream())
                .findFirst();
    }

    /** The smallest least of those without a number of their own. */
    private Optional<Long> least(Tally tally) {
        return targets.stream()
                .filter(target -> !tally.byUnit().containsKey(target.unit().text()))
                .flatMap(target -> target.min().stream())
                .map(Count::number)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Shortfall> missed(Optional<Long> least, Optional<Long> done, boolean completed) {
        return least.map(all -> new Shortfall(all, done.orElse(completed ? all : 0L)))
                .filter(shortfall -> shortfall.done() < shortfall.least());
    }
}
