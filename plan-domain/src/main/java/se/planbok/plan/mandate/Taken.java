package se.planbok.plan.mandate;

import java.util.Optional;

/**
 * What a reservation took under delegation (R7).
 *
 * @param day the day by which it was judged, counted from 1970
 * @param threshold kronor that its delegate may decide at most, by the rule in force then
 * @param window the days over which that rule sums; the plan's year where absent
 * @param amount kronor
 */
public record Taken(long day, long threshold, Optional<Integer> window, long amount) {

    /** Whether the days over which its rule sums, ending with its own, include a day. */
    boolean sums(long other) {
        return window.map(days -> other <= day && other > day - days).orElse(true);
    }

    Taken amounting(long kronor) {
        return new Taken(day, threshold, window, kronor);
    }
}
