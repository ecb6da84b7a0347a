package se.planbok.api.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Writes a group of appends with one autocommitted statement. Events and answers all draw on the row that brings the
 * advisory lock, so that whatever is written, is written after every earlier holder of the lock has committed. With
 * the answers outside of it, two nodes can deadlock.
 */
final class AppendStatement {

    /** The one lock under which positions are drawn, on all nodes: "Planbok" in ASCII. */
    static final long LOCK = 0x506C616E626F6BL;

    /**
     * For statements beside the way of the append. The append itself has none: the driver keeps such a time with a timer
     * thread that is woken for each statement, and the connection's own {@code socketTimeout} does as well.
     */
    static final int TIMEOUT_SECONDS = 10;

    private static final String TURN = """
            WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(%d))""".formatted(LOCK);

    private static final String ANSWERS = """
            , answer AS (
                INSERT INTO kept_answer (person, stream_type, stream_id, key, digest, version, answer)
                SELECT a.person, a.stream_type, a.stream_id, a.key, a.digest, a.version, a.answer::json
                FROM turn, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bigint[], ?::text[])
                    AS a(person, stream_type, stream_id, key, digest, version, answer))""";

    private static final String EVENTS = """

            INSERT INTO event (position, stream_type, stream_id, sequence, event_id, type, revision, at, person,
                payload, metadata)
            SELECT nextval('event_position'), e.stream_type, e.stream_id, e.sequence, e.event_id, e.type, e.revision,
                timestamptz 'epoch' + e.at * interval '1 millisecond', e.person, e.payload::json, e.metadata::json
            FROM turn, unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::int[], ?::bigint[],
                ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                AS e(stream_type, stream_id, sequence, event_id, type, revision, at, person, payload, metadata, place)
            ORDER BY e.place
            RETURNING position""";

    private static final String EVENTS_ALONE = TURN + EVENTS;
    private static final String WITH_ANSWERS = TURN + ANSWERS + EVENTS;

    private AppendStatement() {}

    /** The position of each append's last event, empty for one without events. */
    static List<OptionalLong> write(Connection connection, List<Append> appends) throws SQLException {
        List<KeptAnswer> answers =
                appends.stream().map(Append::answer).flatMap(Optional::stream).toList();
        String sql = answers.isEmpty() ? EVENTS_ALONE : WITH_ANSWERS;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(connection, statement);
            if (!answers.isEmpty()) {
                answers(parameters, answers);
            }
            events(parameters, appends);
            try (ResultSet positions = statement.executeQuery()) {
                return lastPositions(positions, appends);
            }
        }
    }

    private static void answers(Parameters parameters, List<KeptAnswer> answers) throws SQLException {
        int size = answers.size();
        String[] persons = new String[size];
        String[] streamTypes = new String[size];
        String[] streamIds = new String[size];
        String[] keys = new String[size];
        byte[][] digests = new byte[size][];
        long[] versions = new long[size];
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            KeptAnswer answer = answers.get(i);
            persons[i] = answer.key().person();
            streamTypes[i] = answer.key().stream().type();
            streamIds[i] = answer.key().stream().id();
            keys[i] = answer.key().key();
            digests[i] = answer.digest();
            versions[i] = answer.version();
            texts[i] = answer.answer();
        }
        parameters.add("text", persons);
        parameters.add("text", streamTypes);
        parameters.add("text", streamIds);
        parameters.add("text", keys);
        parameters.add("bytea", digests);
        parameters.add("int8", versions);
        parameters.add("text", texts);
    }

    private static void events(Parameters parameters, List<Append> appends) throws SQLException {
        int size = appends.stream().mapToInt(Append::events).sum();
        String[] streamTypes = new String[size];
        String[] streamIds = new String[size];
        long[] sequences = new long[size];
        UUID[] ids = new UUID[size];
        String[] types = new String[size];
        int[] revisions = new int[size];
        long[] times = new long[size];
        String[] persons = new String[size];
        String[] payloads = new String[size];
        String[] metadata = new String[size];
        int i = 0;
        for (Append append : appends) {
            for (StreamAppend stream : append.streams()) {
                long sequence = stream.expectedLast();
                for (NewEvent event : stream.events()) {
                    streamTypes[i] = stream.stream().type();
                    streamIds[i] = stream.stream().id();
                    sequences[i] = ++sequence;
                    ids[i] = event.id();
                    types[i] = event.type();
                    revisions[i] = event.revision();
                    times[i] = event.at().toEpochMilli();
                    persons[i] = event.person();
                    payloads[i] = event.payload();
                    metadata[i] = event.metadata();
                    i++;
                }
            }
        }
        parameters.add("text", streamTypes);
        parameters.add("text", streamIds);
        parameters.add("int8", sequences);
        parameters.add("uuid", ids);
        parameters.add("text", types);
        parameters.add("int4", revisions);
        parameters.add("int8", times);
        parameters.add("text", persons);
        parameters.add("text", payloads);
        parameters.add("text", metadata);
    }

    private static List<OptionalLong> lastPositions(ResultSet positions, List<Append> appends) throws SQLException {
        List<OptionalLong> last = new ArrayList<>(appends.size());
        for (Append append : appends) {
            OptionalLong position = OptionalLong.empty();
            for (int i = append.events(); i > 0; i--) {
                if (!positions.next()) {
                    throw new SQLException("Fewer positions than events");
                }
                position = OptionalLong.of(positions.getLong(1));
            }
            last.add(position);
        }
        return last;
    }

    /** Sets arrays one after another. */
    private static final class Parameters {

        private final PGConnection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement) throws SQLException {
            this.connection = connection.unwrap(PGConnection.class);
            this.statement = statement;
        }

        void add(String elementType, Object array) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(elementType, array));
        }
    }
}
