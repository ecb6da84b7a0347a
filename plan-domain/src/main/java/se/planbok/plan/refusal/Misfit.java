package se.planbok.plan.refusal;

/** What does not fit in a command that does not fit what it names (R18). */
public enum Misfit {
    /** The activity is cancelled. */
    ACTIVITY_CANCELLED,
    /** Only special activities have a priority. */
    PRIORITY_ON_SPECIAL_ONLY,
    /** Only a contingent activity can be started. */
    START_ON_CONTINGENT_ONLY,
    /** The funding is confirmed already. */
    FUNDING_CONFIRMED,
    /** The funding was withdrawn. */
    FUNDING_WITHDRAWN,
    /** The line was withdrawn. */
    LINE_WITHDRAWN,
    /** Money is committed on the line. */
    LINE_COMMITTED,
    /** The reservation is closed: rejected, released, lapsed or carried over. */
    RESERVATION_CLOSED,
    /** The nomination has ended. */
    NOMINATION_ENDED,
    /** The point was withdrawn. */
    WORK_ITEM_WITHDRAWN,
    /** The point would be over before it begins. */
    WORK_ITEM_OVER_BEFORE_IT_BEGINS,
    /** The plan is adopted, once and for all. */
    PLAN_ADOPTED,
    /** Several findings have this code and this key. */
    FINDING_AMBIGUOUS
}
