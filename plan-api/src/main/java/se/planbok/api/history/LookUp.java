package se.planbok.api.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Finds out what became of appends whose answer was lost with the connection.
 *
 * <p>The server may still be at work on the lost connection, waiting for its turn, and store the events after one has
 * looked and found nothing. So that session is ended first, and seen to have ended; only then is "not there" final.
 * The look itself is under the append's lock and in a statement after the one that waited for it, since a statement
 * sees what was there when it began.
 */
final class LookUp {

    /** What was found of one append. */
    sealed interface Found {

        record Stored(OptionalLong lastPosition) implements Found {}

        record Nothing() implements Found {}
    }

    private static final int SESSION_END_MILLIS = 5_000;

    private static final String END_SESSION = """
            SELECT pg_terminate_backend(pid, %d) FROM pg_stat_activity
            WHERE pid = ? AND usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()
            """.formatted(SESSION_END_MILLIS);
    private static final String SESSION_RUNS = """
            SELECT 1 FROM pg_stat_activity WHERE pid = ? AND pid <> pg_backend_pid()""";
    private static final String TAKE_TURN = "SELECT pg_advisory_xact_lock(" + AppendStatement.LOCK + ")";
    private static final String EVENT = """
            SELECT position, event_id FROM event WHERE stream_type = ? AND stream_id = ? AND sequence = ?""";

    private final Connections connections;

    LookUp(Connections connections) {
        this.connections = connections;
    }

    /**
     * @param session the server's process that was at work on the appends
     * @return for each append, in order, what is now and for ever known of it
     * @throws SQLException when it could not be found out
     */
    List<Found> whatBecameOf(List<Append> appends, int session) throws SQLException {
        try (Connection connection = connections.open()) {
            end(connection, session);
            connection.setAutoCommit(false);
            try (Statement turn = connection.createStatement()) {
                turn.setQueryTimeout(AppendStatement.TIMEOUT_SECONDS);
                turn.execute(TAKE_TURN);
            }
            List<Found> found = new ArrayList<>(appends.size());
            for (Append append : appends) {
                found.add(
                        append.streams().isEmpty()
                                ? answer(connection, append.answer().orElseThrow())
                                : events(connection, append.streams().getLast()));
            }
            connection.commit();
            connection.setAutoCommit(true);
            return found;
        }
    }

    private static void end(Connection connection, int session) throws SQLException {
        for (String sql : List.of(END_SESSION, SESSION_RUNS)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setQueryTimeout(AppendStatement.TIMEOUT_SECONDS);
                statement.setInt(1, session);
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next() && sql.equals(SESSION_RUNS)) {
                        throw new SQLException("The session " + session + " that was lost is still at work");
                    }
                }
            }
        }
    }

    /** All of a step is stored or nothing, so its last event tells. */
    private static Found events(Connection connection, StreamAppend append) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENT)) {
            statement.setQueryTimeout(AppendStatement.TIMEOUT_SECONDS);
            statement.setString(1, append.stream().type());
            statement.setString(2, append.stream().id());
            statement.setLong(3, append.last());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && append.events().getLast().id().equals(row.getObject(2, UUID.class))
                        ? new Found.Stored(OptionalLong.of(row.getLong(1)))
                        : new Found.Nothing();
            }
        }
    }

    /** An equal answer to the same request is as good as one's own. */
    private static Found answer(Connection connection, KeptAnswer answer) throws SQLException {
        Optional<KeptAnswer> kept = KeptAnswers.find(connection, answer.key());
        return kept.filter(answer::equals).isPresent() ? new Found.Stored(OptionalLong.empty()) : new Found.Nothing();
    }
}
