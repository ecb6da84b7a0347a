package se.planbok.api.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the event log. Every method throws {@link HistoryUnavailable} when the database does not answer. */
public final class EventReader {

    /** So many events of a stream are in memory at a time. */
    static final int CHUNK = 1_000;

    private static final String SELECT = """
            SELECT position, stream_type, stream_id, sequence, event_id, type, revision,
                (extract(epoch FROM at) * 1000)::bigint, person, payload, metadata
            FROM event
            """;
    private static final String OF_STREAM = SELECT + """
            WHERE stream_type = ? AND stream_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?""";
    private static final String AFTER_POSITION = SELECT + "WHERE position > ? ORDER BY position LIMIT ?";
    private static final String LAST_SEQUENCE = """
            SELECT sequence FROM event WHERE stream_type = ? AND stream_id = ? ORDER BY sequence DESC LIMIT 1""";
    /** One look into the index for each stream. */
    private static final String LAST_SEQUENCES = """
            SELECT asked.type, asked.id, (SELECT sequence FROM event
                WHERE stream_type = asked.type AND stream_id = asked.id ORDER BY sequence DESC LIMIT 1)
            FROM unnest(?::text[], ?::text[]) AS asked (type, id)""";

    /** One look into the index for each stream, however long they are. */
    private static final String STREAMS = """
            WITH RECURSIVE streams (id) AS (
                (SELECT stream_id FROM event WHERE stream_type = ? ORDER BY stream_id LIMIT 1)
                UNION ALL
                SELECT (SELECT stream_id FROM event WHERE stream_type = ? AND stream_id > streams.id
                        ORDER BY stream_id LIMIT 1)
                FROM streams WHERE streams.id IS NOT NULL)
            SELECT id FROM streams WHERE starts_with(id, ?) ORDER BY id""";

    private static final String VERSION_AT = """
            SELECT sequence FROM event WHERE stream_type = ? AND stream_id = ? AND at <= ?
            ORDER BY at DESC, sequence DESC LIMIT 1""";
    private static final String LAST_POSITION = "SELECT coalesce(max(position), 0) FROM event";
    private static final String COUNTS = """
            SELECT stream_type, stream_id, count(*) FROM event WHERE position <= ? GROUP BY stream_type, stream_id""";

    private final DataSource database;

    public EventReader(DataSource database) {
        this.database = database;
    }

    /** The sequence of the stream's last event, {@link StreamId#NO_EVENTS} when it has none. */
    public long lastSequence(StreamId stream) {
        return query(LAST_SEQUENCE, EventReader::sequence, stream.type(), stream.id());
    }

    /** The sequence of each stream's last event, of those that have any. */
    public Map<StreamId, Long> lastSequences(Collection<StreamId> streams) {
        return query(
                LAST_SEQUENCES,
                rows -> {
                    Map<StreamId, Long> last = new HashMap<>();
                    while (rows.next()) {
                        long sequence = rows.getLong(3);
                        if (!rows.wasNull()) {
                            last.put(new StreamId(rows.getString(1), rows.getString(2)), sequence);
                        }
                    }
                    return last;
                },
                streams.stream().map(StreamId::type).toArray(String[]::new),
                streams.stream().map(StreamId::id).toArray(String[]::new));
    }

    /**
     * The identifiers of all streams of a kind, in order.
     *
     * @param type the kind
     * @param prefix how they begin
     */
    public List<String> streams(String type, String prefix) {
        return query(
                STREAMS,
                rows -> {
                    List<String> ids = new ArrayList<>();
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                    return ids;
                },
                type,
                type,
                prefix);
    }

    /** The sequence of the last event that was recorded at or before the instant, or {@link StreamId#NO_EVENTS}. */
    public long versionAt(StreamId stream, Instant instant) {
        return query(
                VERSION_AT,
                EventReader::sequence,
                stream.type(),
                stream.id(),
                OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
    }

    /**
     * The events of a stream from a sequence on, as far as the stream goes while it is read. They are fetched in
     * chunks; no connection is held between them, so the iterator need not be run to its end.
     */
    public Iterator<StoredEvent> events(StreamId stream, long fromSequence) {
        return new StreamIterator(stream, fromSequence);
    }

    /** The events that come next in a stream from a sequence on, at most so many. */
    public List<StoredEvent> eventsOf(StreamId stream, long fromSequence, int limit) {
        return query(OF_STREAM, EventReader::events, stream.type(), stream.id(), fromSequence, limit);
    }

    /** The events that come next after a position in the whole log, at most so many; 0 is before the first. */
    public List<StoredEvent> eventsAfter(long position, int limit) {
        return query(AFTER_POSITION, EventReader::events, position, limit);
    }

    /** The position of the last event of all, 0 when there is none. */
    public long lastPosition() {
        return query(LAST_POSITION, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** How many events each stream has up to and with a position: what a view at that position must have seen. */
    public Map<StreamId, Long> countsByStream(long upToPosition) {
        return query(
                COUNTS,
                rows -> {
                    Map<StreamId, Long> counts = new HashMap<>();
                    while (rows.next()) {
                        counts.put(new StreamId(rows.getString(1), rows.getString(2)), rows.getLong(3));
                    }
                    return counts;
                },
                upToPosition);
    }

    private <T> T query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new HistoryUnavailable(failure);
        }
    }

    private static long sequence(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getLong(1) : StreamId.NO_EVENTS;
    }

    private static List<StoredEvent> events(ResultSet rows) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(new StoredEvent(
                    rows.getLong(1),
                    new StreamId(rows.getString(2), rows.getString(3)),
                    rows.getLong(4),
                    rows.getObject(5, UUID.class),
                    rows.getString(6),
                    rows.getInt(7),
                    Instant.ofEpochMilli(rows.getLong(8)),
                    rows.getString(9),
                    rows.getString(10),
                    rows.getString(11)));
        }
        return events;
    }

    private interface RowReader<T> {

        T read(ResultSet rows) throws SQLException;
    }

    private final class StreamIterator implements Iterator<StoredEvent> {

        private final StreamId stream;
        private final Queue<StoredEvent> fetched = new ArrayDeque<>(CHUNK);
        private long next;
        private boolean atEnd;

        StreamIterator(StreamId stream, long fromSequence) {
            this.stream = stream;
            this.next = fromSequence;
        }

        @Override
        public boolean hasNext() {
            if (fetched.isEmpty() && !atEnd) {
                List<StoredEvent> chunk = eventsOf(stream, next, CHUNK);
                atEnd = chunk.size() < CHUNK;
                if (!chunk.isEmpty()) {
                    next = chunk.getLast().sequence() + 1;
                    fetched.addAll(chunk);
                }
            }
            return !fetched.isEmpty();
        }

        @Override
        public StoredEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more events of " + stream);
            }
            return fetched.remove();
        }
    }
}
