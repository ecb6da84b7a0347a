package se.planbok.plan.value;

/** Where the figure of a plan's capacity comes from. */
public enum CapacityBasis {
    /** The source states it. */
    STATED,
    /** Reckoned from other figures, such as the sum of the days. */
    INFERRED,
    /** No capacity is known, so nothing is compared with it. */
    UNKNOWN
}
