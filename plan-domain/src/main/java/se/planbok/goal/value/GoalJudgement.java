package se.planbok.goal.value;

/** How a goal stood in a year. */
public enum GoalJudgement {
    /** It was met. */
    MET,
    /** It was met in part. */
    PARTLY_MET,
    /** It was not met. */
    NOT_MET,
    /** There was not enough to judge by. */
    NOT_ASSESSABLE
}
