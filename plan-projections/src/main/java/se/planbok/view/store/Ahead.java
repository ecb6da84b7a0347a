package se.planbok.view.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Where the views stand and what lies ahead of them, found out in one round trip.
 *
 * @param tokens of the generations that answer, also of views that the program does not know, by name
 * @param last the position of the last event of all, 0 when there is none
 * @param after where the views were expected to stand
 * @param events the first events after that, in the order of the log; some may have come after {@code last} was found
 */
record Ahead(List<Token> tokens, long last, long after, List<EventRow> events) {

    /** In this order: what is found later may have come later, and is only ever more. */
    private static final String SQL = ViewTables.LIVE_TOKENS + """
            ;
            SELECT coalesce(max(position), 0) FROM event;
            SELECT""" + " " + EventLogReader.COLUMNS + """

            FROM event WHERE position > ? ORDER BY position LIMIT ?""";

    /** Looks ahead from where the views are expected to stand. */
    static Ahead look(JdbcTemplate jdbc, long after, int most) {
        return jdbc.execute(SQL, (PreparedStatementCallback<Ahead>) statement -> {
            statement.setLong(1, after);
            statement.setInt(2, most);
            statement.execute();
            return read(after, statement);
        });
    }

    private static Ahead read(long after, PreparedStatement statement) throws SQLException {
        List<Token> tokens = rows(statement, ViewTables::token);
        statement.getMoreResults();
        long last = rows(statement, row -> row.getLong(1)).getFirst();
        statement.getMoreResults();
        return new Ahead(tokens, last, after, rows(statement, EventLogReader::event));
    }

    private static <T> List<T> rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                all.add(reading.read(rows));
            }
        }
        return all;
    }

    /** Where the views will stand, if they stand where it was expected and take all these events. */
    long next() {
        return events.isEmpty() ? last : Math.min(last, events.getLast().position());
    }

    /** The events after a position and up to another; empty where they are not at hand. */
    Optional<List<EventRow>> events(long after, long upTo) {
        return after == this.after
                ? Optional.of(events.stream()
                        .filter(event -> event.position() <= upTo)
                        .toList())
                : Optional.empty();
    }

    private interface Reading<T> {

        T read(ResultSet row) throws SQLException;
    }
}
