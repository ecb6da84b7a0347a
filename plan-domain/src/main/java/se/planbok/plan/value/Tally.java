package se.planbok.plan.value;

import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How many were done of a point.
 *
 * @param together one number for all its targets, where that was reported
 * @param byUnit the number of a target of its own, by what the target counts, where that was reported
 */
public record Tally(Optional<Long> together, PMap<String, Long> byUnit) {

    /** Nothing was reported. */
    public static final Tally NONE = new Tally(Optional.empty(), HashTreePMap.empty());

    /** The number for the target that counts this, or for all of them where none is named. */
    public Optional<Long> of(Optional<String> unit) {
        return unit.isPresent() ? unit.map(byUnit::get) : together;
    }

    /** This with the number for one target, or for all of them where none is named; without it where it is absent. */
    public Tally with(Optional<String> unit, Optional<Long> done) {
        if (unit.isEmpty()) {
            return new Tally(done, byUnit);
        }
        return new Tally(
                together,
                done.map(number -> byUnit.plus(unit.get(), number)).orElseGet(() -> byUnit.minus(unit.get())));
    }

    /** The largest of the numbers; none where nothing was done. */
    public long most() {
        return Stream.concat(together.stream(), byUnit.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Whether nothing was reported. */
    public boolean isEmpty() {
        return together.isEmpty() && byUnit.isEmpty();
    }
}
