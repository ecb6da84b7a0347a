package se.planbok.api.command;

/** Others changed the stream each time that the commands were about to be kept; nothing is stored, and it may be sent again. */
public final class TooBusy extends RuntimeException {

    /** @param stream the plan, or what else was addressed */
    public TooBusy(String stream, Throwable cause) {
        super(stream, cause);
    }
}
