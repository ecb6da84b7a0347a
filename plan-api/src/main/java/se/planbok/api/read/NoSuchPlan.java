package se.planbok.api.read;

/** There is no such plan. */
public final class NoSuchPlan extends RuntimeException {

    /** @param plan the identifier that names none */
    public NoSuchPlan(String plan) {
        super(plan, null, false, false);
    }
}
