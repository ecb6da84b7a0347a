package se.planbok.plan.value;

/** How far an activity has come. */
public enum ProgressStep {
    /** Nothing is done yet. */
    NOT_STARTED,
    /** It has begun. */
    STARTED,
    /** About half of it is done. */
    HALF_WAY,
    /** All of it is done. */
    DONE
}
