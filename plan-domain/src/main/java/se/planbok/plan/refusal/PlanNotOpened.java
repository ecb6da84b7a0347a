package se.planbok.plan.refusal;

/** A command on a plan that does not exist, where the first must be OpenPlan. */
public final class PlanNotOpened extends RuntimeException {

    /** @param plan the identifier that names no plan */
    public PlanNotOpened(String plan) {
        super(plan, null, false, false);
    }
}
