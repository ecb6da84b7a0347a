package se.planbok.api.history;

/** Surely nothing was stored, for a reason that may pass (no connection, disk full): it may be tried again. */
public final class NotStored extends AppendFailure {

    NotStored(Throwable cause) {
        super("Not stored: " + cause.getMessage(), cause);
    }
}
