package se.planbok.api.history;

/**
 * The connection was lost and the database could not be asked what became of the append. It may be stored or not:
 * forget what is cached of the streams, never try again blindly.
 */
public final class OutcomeUnknown extends AppendFailure {

    OutcomeUnknown(Throwable cause) {
        super("Stored or not, it could not be found out: " + cause.getMessage(), cause);
    }
}
