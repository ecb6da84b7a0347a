package se.planbok.plan;

/** Where the state of another plan is found: next year's, for a step that changes both (R16). */
@FunctionalInterface
public interface Plans {

    /** No other plan is opened. */
    Plans NONE = PlanState::notOpened;

    /** The plan's state, {@link PlanState#notOpened not opened} where the plan does not exist. */
    PlanState of(String planId);
}
