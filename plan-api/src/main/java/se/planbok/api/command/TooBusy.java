package se.planbok.api.command;

/** Others changed the plan each time that the commands were about to be kept; nothing is stored, and it may be sent again. */
public final class TooBusy extends RuntimeException {

    /** @param plan the plan */
    public TooBusy(String plan, Throwable cause) {
        super(plan, cause);
    }
}
