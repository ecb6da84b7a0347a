package se.planbok.api.history;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an exception from the database says of the statement that it ended. */
enum SqlFailure {

    /** Rolled back: a row with the same key was there before. */
    DUPLICATE,
    /** Rolled back: the victim of a deadlock or a serialisation failure; may go well at once. */
    VICTIM,
    /** Rolled back: the data themselves are at fault. */
    DATA,
    /**
     * All else: the connection lost, a timeout, the server going down, a disk full. Done or not, one cannot tell from
     * here; whether the server said ERROR or PANIC is of no help, as it says so in its own language.
     */
    UNKNOWN;

    static SqlFailure of(Exception failure) {
        if (saidByServer(failure) == null) {
            return UNKNOWN;
        }
        String state = ((SQLException) failure).getSQLState();
        return switch (state.substring(0, 2)) {
            case "22", "54" -> DATA;
            case "23" -> state.equals("23505") ? DUPLICATE : DATA;
            case "40" -> state.equals("40003") ? UNKNOWN : VICTIM;
            default -> UNKNOWN;
        };
    }

    /** The name of the violated constraint, or an empty string. */
    static String constraint(Exception failure) {
        ServerErrorMessage said = saidByServer(failure);
        return said == null || said.getConstraint() == null ? "" : said.getConstraint();
    }

    private static ServerErrorMessage saidByServer(Exception failure) {
        return failure instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
    }
}
