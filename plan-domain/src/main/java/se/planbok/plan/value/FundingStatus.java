package se.planbok.plan.value;

/** How sure money in is. */
public enum FundingStatus {
    /** Counted on, not yet granted. */
    EXPECTED,
    /** Granted. */
    CONFIRMED
}
