package se.planbok.plan.value;

/** How a decision was taken. */
public enum DecisionForm {
    /** At a meeting, by its minutes. */
    MEETING,
    /** In writing without a meeting, every named member consenting. */
    PER_CAPSULAM,
    /** By a delegate, or a stand-in for a period. */
    DELEGATED,
    /** A proposal stands, since nobody objected in time. */
    TACIT
}
