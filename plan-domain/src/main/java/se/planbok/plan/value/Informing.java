package se.planbok.plan.value;

/** Whether an authority is to be told afterwards of what was decided under delegation (R5). */
public enum Informing {
    /** A duty: until it is done there is a finding. */
    MUST,
    /** A courtesy: it stands on the agenda, and is no finding. */
    MAY
}
