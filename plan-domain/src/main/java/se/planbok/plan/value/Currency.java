package se.planbok.plan.value;

/** The currency of a plan; all amounts are whole kronor. */
public enum Currency {
    /** Swedish kronor. */
    SEK
}
