package se.planbok.plan.value;

/**
 * The kinds of things that have a key, in plans, goal programmes and effect studies, and so the kinds that a finding or a
 * log row can be about.
 */
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
    INITIATIVE,
    /** Goals for several years. */
    GOAL_PROGRAMME,
    /** A goal of a programme. */
    GOAL,
    /** The follow-up of what an initiative leads to. */
    EFFECT_STUDY,
    /** A step of an effect chain. */
    CHAIN_STEP,
    /** What an effect is measured by. */
    INDICATOR,
    /** A value of an indicator for a period, {@code indicator/period}. */
    MEASUREMENT
}
