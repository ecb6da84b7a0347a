package se.planbok.api.read;

/** The plan as adopted was asked for, and it is not adopted. */
public final class NotAdopted extends RuntimeException {

    /** @param plan the plan */
    public NotAdopted(String plan) {
        super(plan, null, false, false);
    }
}
