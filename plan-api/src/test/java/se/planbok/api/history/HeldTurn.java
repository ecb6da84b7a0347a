package se.planbok.api.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds the append's lock from outside, so that every append waits until this is closed. */
final class HeldTurn implements AutoCloseable {

    private static final long MOST_NANOS = 5_000_000_000L;

    private final Connection connection;

    HeldTurn(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + AppendStatement.LOCK + ")");
        }
    }

    /** Returns when so many sessions wait for the lock. */
    void awaitWaiting(int sessions) throws SQLException, InterruptedException {
        String waiting = """
                SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";
        long end = System.nanoTime() + MOST_NANOS;
        while (count(waiting) != sessions) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("There are not " + sessions + " sessions waiting for their turn");
            }
            Thread.sleep(5);
        }
    }

    /** Ends the sessions that wait for the lock, as an administrator may. */
    void endWaiting() throws SQLException {
        count("SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
                + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    private int count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
