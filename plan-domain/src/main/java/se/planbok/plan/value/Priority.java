package se.planbok.plan.value;

/** A special activity's priority. */
public enum Priority {
    /** Carried out in full. */
    FIRST,
    /** As far as resources allow. */
    SECOND
}
