package se.planbok.view.document;

/** How far a plan has come (R9). */
public enum PlanStatus {
    /** Being written. */
    DRAFT
}
