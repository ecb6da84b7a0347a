package se.planbok.plan.value;

/** The kinds of things in a plan that have a key, and so the kinds that a finding or a log row can be about. */
public enum SubjectKind {
    /** The plan itself. */
    PLAN,
    /** A body that may decide. */
    AUTHORITY,
    /** A main part of the plan. */
    CHAPTER,
    /** A thing done. */
    ACTIVITY,
    /** A named point within an activity, {@code activity/workItem}. */
    WORK_ITEM,
    /** A meeting of an authority. */
    MEETING,
    /** Money in. */
    FUNDING_SOURCE,
    /** Money for the plan's work that never passes its budget. */
    OUTSIDE_FUNDING,
    /** Money out, planned. */
    BUDGET_LINE,
    /** Money set aside on a line. */
    RESERVATION,
    /** An activity or a title put forward for undistributed money. */
    NOMINATION,
    /** A matter put before an authority's members without a meeting. */
    PROPOSAL,
    /** A period of the plan that is over. */
    PERIOD,
    /** A fact that was recorded, known by the number of its event. */
    FACT,
    /** An event of the plan's history, by its number. */
    EVENT,
    /** An effort followed through the years' plans. */
    INITIATIVE
}
