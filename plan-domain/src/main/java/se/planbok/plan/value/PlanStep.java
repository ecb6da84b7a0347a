package se.planbok.plan.value;

/** A step on a plan's way through the authorities (R9). */
public enum PlanStep {
    /** The plan is handed to the authorities of its route. */
    SUBMIT,
    /** An authority gives it back. */
    RETURN,
    /** An authority of the route that is not its last approves it. */
    APPROVE,
    /** The last authority adopts it. */
    ADOPT
}
