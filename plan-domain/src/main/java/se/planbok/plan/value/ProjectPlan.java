package se.planbok.plan.value;

/** Whether an activity's project plan exists. */
public enum ProjectPlan {
    /** One is asked for and does not exist yet. */
    REQUIRED,
    /** It exists. */
    DONE,
    /** None is asked for. */
    NONE
}
