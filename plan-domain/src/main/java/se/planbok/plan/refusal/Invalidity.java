package se.planbok.plan.refusal;

/** Why a decision is not valid in the form in which it is said to have been taken (R5). */
public enum Invalidity {
    /** The plan does not allow decisions of this form. */
    FORM_NOT_ALLOWED,
    /** The decision names no proposal, which this form rests on. */
    PROPOSAL_NOT_NAMED,
    /** Not every member who was named for the proposal has consented. */
    CONSENTS_MISSING,
    /** The decision is dated before the last consent, with which it came about. */
    DATED_BEFORE_LAST_CONSENT,
    /** The proposal says no last day for objections, so silence is no consent. */
    LAST_DAY_NOT_STATED,
    /** The proposal's last day has not passed on the decision's date. */
    LAST_DAY_NOT_PASSED,
    /** The proposal's last day is earlier than the delegation rule gives for objections. */
    OBJECTION_TIME_TOO_SHORT,
    /** Somebody objected to the proposal. */
    OBJECTED_TO,
    /** The one who is said to have decided did not stand in for anyone on that day. */
    NOT_STANDING_IN
}
