package se.planbok.plan.value;

/** Whether an activity is still to be done. */
public enum ActivityStatus {
    /** In the plan. */
    ACTIVE,
    /** Cancelled (R13); what was used stays. */
    CANCELLED
}
