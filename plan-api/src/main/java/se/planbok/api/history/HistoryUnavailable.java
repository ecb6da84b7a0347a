package se.planbok.api.history;

import java.sql.SQLException;

/** The database did not answer a read; it may be tried again. */
public final class HistoryUnavailable extends RuntimeException {

    /** @param cause what the database said */
    public HistoryUnavailable(SQLException cause) {
        super("The history could not be read: " + cause.getMessage(), cause);
    }
}
