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
    /** The reservation does not await a decision. */
    RESERVATION_NOT_PROPOSED,
    /** The nomination has ended. */
    NOMINATION_ENDED,
    /** The proposal was put before another authority. */
    PROPOSAL_OF_ANOTHER_AUTHORITY,
    /** The proposal is decided. */
    PROPOSAL_DECIDED,
    /** The one who would be asked is no member of the authority. */
    MEMBER_NOT_OF_AUTHORITY,
    /** The proposal was not put before this member. */
    MEMBER_NOT_ASKED,
    /** The member has answered. */
    MEMBER_HAS_ANSWERED,
    /** The last day for objections has passed. */
    LAST_DAY_PASSED,
    /** The person stands in for another authority on some of the days. */
    STANDS_IN_FOR_ANOTHER,
    /** The point was withdrawn. */
    WORK_ITEM_WITHDRAWN,
    /** The point would be over before it begins. */
    WORK_ITEM_OVER_BEFORE_IT_BEGINS,
    /** Something was done on the point. */
    WORK_ITEM_BEGUN,
    /** The point has no target that counts this. */
    NOTHING_COUNTED_SO,
    /** The point is completed already. */
    WORK_ITEM_COMPLETED,
    /** The reservation has no last day, so that it cannot lapse. */
    NO_LAST_DAY,
    /** The reservation's last day has not passed. */
    LAST_DAY_NOT_PASSED,
    /** The reservation awaits a decision. */
    RESERVATION_PROPOSED,
    /** The fact has no such field. */
    FIELD_NOT_OF_FACT,
    /** The period would begin after it ends. */
    FROM_AFTER_TO,
    /** The year is not the one after the plan's. */
    NOT_NEXT_YEAR,
    /** The plan is closed. */
    PLAN_CLOSED,
    /** The plan is adopted, once and for all. */
    PLAN_ADOPTED,
    /** Several findings have this code and this key. */
    FINDING_AMBIGUOUS,
    /** It is told already what the initiative goes on as. */
    INITIATIVE_GOES_ON,
    /** The goal was given up. */
    GOAL_WITHDRAWN,
    /** The year is none of the goal programme's. */
    YEAR_NOT_OF_PROGRAMME,
    /** The year is assessed already, and no reason is given to assess it again. */
    ASSESSED_ALREADY,
    /** The step of the effect chain was withdrawn. */
    CHAIN_STEP_WITHDRAWN,
    /** An effect chain leads from means to ends, never back or in place. */
    CHAIN_LEADS_BACK,
    /** The period is measured already, and no reason is given for another value. */
    MEASURED_ALREADY
}
