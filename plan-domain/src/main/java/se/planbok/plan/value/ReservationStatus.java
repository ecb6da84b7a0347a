package se.planbok.plan.value;

/** Where a reservation stands. */
public enum ReservationStatus {
    /** Awaits a decision; counts as reserved. */
    PROPOSED,
    /** Not granted; its amount is none. */
    REJECTED,
    /** Money stands by. */
    OPEN,
    /** What was spent is the amount or more. */
    SPENT,
    /** All that was unspent was given back; what was spent is left as the amount. */
    RELEASED,
    /** Its last day passed; what was unspent fell back to the line. */
    LAPSED,
    /** What was unspent went to next year's plan. */
    CARRIED
}
