package se.planbok.view.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the event log with one session or pool. */
final class EventLogReader {

    /** The kind of stream that a plan's history is. */
    static final String PLAN = "Plan";

    /** First in each query that reads events, see {@link #event}. A double tells milliseconds apart, and is quickly made. */
    static final String COLUMNS = """
            position, stream_type, stream_id, event.sequence, (date_part('epoch', at) * 1000)::bigint, person, type,
                revision, payload""";

    private static final String BY_POSITION = "SELECT " + COLUMNS + """

            FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ?""";
    private static final String BY_PLAN = "SELECT " + COLUMNS + """

            FROM event WHERE stream_type = 'Plan' AND (stream_id, sequence) > (?, ?) AND stream_id <= ?
                AND position <= ?
            ORDER BY stream_id, sequence LIMIT ?""";
    private static final String OF_PLAN = "SELECT " + COLUMNS + """

            FROM event WHERE stream_type = 'Plan' AND stream_id = ? AND sequence > ? AND sequence <= ?
            ORDER BY sequence LIMIT ?""";
    private static final String LAST_VERSION = """
            SELECT sequence FROM event WHERE stream_type = 'Plan' AND stream_id = ? ORDER BY sequence DESC LIMIT 1""";
    /** Through the index by time. */
    static final String VERSION_AS_OF = """
            SELECT sequence FROM event WHERE stream_type = 'Plan' AND stream_id = ? AND at <= ?
            ORDER BY at DESC, sequence DESC LIMIT 1""";
    /** Through an index of its own; a plan is adopted once. */
    private static final String ADOPTION = """
            SELECT sequence FROM event WHERE stream_type = 'Plan' AND stream_id = ? AND type = 'PlanAdopted' LIMIT 1""";

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    private final JdbcTemplate jdbc;

    EventLogReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The events of all streams after a position and up to another, in the order of the log. */
    List<EventRow> byPosition(long after, long upTo, int limit) {
        return jdbc.query(BY_POSITION, (row, number) -> event(row), after, upTo, limit);
    }

    /** The events of some plans up to a position, plan by plan, after the one event of the one plan. */
    List<EventRow> byPlan(String plan, long afterSequence, String upToPlan, long upToPosition, int limit) {
        return jdbc.query(BY_PLAN, (row, number) -> event(row), plan, afterSequence, upToPlan, upToPosition, limit);
    }

    /** The events of a plan after a version and up to another. */
    List<EventRow> ofPlan(String plan, long after, long upTo, int limit) {
        return jdbc.query(OF_PLAN, (row, number) -> event(row), plan, after, upTo, limit);
    }

    /** The version of the plan, empty when it has no event. */
    OptionalLong lastVersion(String plan) {
        return first(LAST_VERSION, plan);
    }

    /** The version that the plan had at an instant, empty when it was opened later. */
    OptionalLong versionAsOf(String plan, Instant instant) {
        return first(VERSION_AS_OF, plan, notAfter(instant));
    }

    /** The version in which the plan was adopted, empty when it is not. */
    OptionalLong adoption(String plan) {
        return first(ADOPTION, plan);
    }

    /** The position of the last event of all, 0 when there is none. */
    long lastPosition() {
        return jdbc.query("SELECT coalesce(max(position), 0) FROM event", rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /**
     * What is recorded at the instant or before is recorded at this or before. Events are recorded in whole milliseconds;
     * what is finer would be rounded, up too, on its way to the database, which besides knows no instants as far off as
     * Java does.
     */
    static OffsetDateTime notAfter(Instant instant) {
        if (instant.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH.atOffset(ZoneOffset.UTC);
        }
        Instant within = instant.isAfter(END_OF_TIME) ? END_OF_TIME : instant.truncatedTo(ChronoUnit.MILLIS);
        return within.atOffset(ZoneOffset.UTC);
    }

    /** What is recorded at the instant or later is recorded at this or later. */
    static OffsetDateTime notBefore(Instant instant) {
        OffsetDateTime begun = notAfter(instant);
        return begun.toInstant().isBefore(instant) ? begun.plusNanos(1_000_000) : begun;
    }

    private OptionalLong first(String sql, Object... arguments) {
        return jdbc.query(
                sql, rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty(), arguments);
    }

    /** The event of a row that begins with {@link #COLUMNS}. They are read by place: a name is looked for each time. */
    static EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getBytes(9));
    }
}
