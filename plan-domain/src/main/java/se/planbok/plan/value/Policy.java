package se.planbok.plan.value;

/** What a plan allows or demands beside the rules (R7, R10, decisions). Four eyes on approval is on until set, the others off. */
public enum Policy {
    /** Delegated reservations that together pass a threshold are refused (R7). */
    SPLITTING_REFUSED,
    /** Whoever submits does not record approval or adoption (R10). */
    FOUR_EYES_APPROVAL,
    /** A reservation under delegation is proposed until another person decides it (R10). */
    FOUR_EYES_RESERVATION,
    /** Decisions without a meeting exist, when every named member has consented. */
    PER_CAPSULAM_ALLOWED,
    /** A proposal stands when nobody objected within the stated time. */
    TACIT_ALLOWED;

    /** Whether it is on in a plan where it was never set. */
    public boolean onFromTheStart() {
        return this == FOUR_EYES_APPROVAL;
    }
}
