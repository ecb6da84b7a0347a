package se.planbok.plan.value;

/** Whether an activity needs money beside its working days. */
public enum CashNeed {
    /** No money is needed. */
    NONE,
    /** Money is needed. */
    YES,
    /** Money may be needed. */
    POSSIBLE
}
