package se.planbok.plan.value;

/** The order in which nominations come into question for undistributed money. */
public enum Rank {
    /** In first hand. */
    FIRST,
    /** In second hand. */
    SECOND
}
