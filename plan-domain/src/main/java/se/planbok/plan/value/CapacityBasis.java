package se.planbok.plan.value;

import java.util.Optional;

/** Where the figure of a plan's capacity comes from. */
public enum CapacityBasis {
    /** The source states it. */
    STATED,
    /** Reckoned from other figures, such as the sum of the days. */
    INFERRED,
    /** No capacity is known, so nothing is compared with it. */
    UNKNOWN;

    /**
     * A capacity is given, unless it is not known.
     *
     * @param capacity working days to give out
     * @param basis where the capacity comes from; STATED unless said
     * @throws InvalidValue {@code capacity-unknown} or {@code required}
     */
    public static void check(Optional<Days> capacity, Optional<CapacityBasis> basis) {
        boolean unknown = basis.equals(Optional.of(UNKNOWN));
        if (unknown && capacity.isPresent()) {
            throw new InvalidValue("capacity", "capacity-unknown");
        }
        if (!unknown && capacity.isEmpty()) {
            throw new InvalidValue("capacity", "required");
        }
    }
}
