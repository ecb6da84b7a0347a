package se.planbok.view.store;

/**
 * Why a view has stopped. Never tells what an event contained.
 *
 * @param position the place in the log of the event that it could not take
 * @param reason the event's name and the error's, and where in the program it arose
 */
public record ViewFailure(long position, String reason) {

    static ViewFailure of(EventRow event, Throwable error) {
        return new ViewFailure(
                event.position(),
                "%s (revision %d) %d of %s: %s%s"
                        .formatted(
                                event.type(),
                                event.revision(),
                                event.sequence(),
                                event.streamId(),
                                error instanceof SequenceGap gap
                                        ? gap.getMessage()
                                        : error.getClass().getName(),
                                place(error)));
    }

    private static String place(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
