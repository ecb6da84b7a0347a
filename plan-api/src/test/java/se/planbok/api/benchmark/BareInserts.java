package se.planbok.api.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.sql.DataSource;

/** Single-row inserts with one commit each into a table of the event log's columns and indexes: what is compared with. */
final class BareInserts {

    /** So many streams, numbered from 0. */
    static final int STREAMS = 64;

    static final String TYPE = "ReservationChanged";
    static final String PERSON = "p-7f3a9c0e";
    static final String PAYLOAD = """
            {"reservation":"reservation-3","line":"line","activity":"activity-3","before":10001,"after":10007,\
            "status":"OPEN","lineCommitted":100070,"reason":"Behovet har ändrats"}""";
    static final String METADATA = "{}";

    private static final String TABLE = """
            CREATE SEQUENCE bare_position CACHE 1;
            CREATE TABLE bare (LIKE event INCLUDING ALL EXCLUDING DEFAULTS)""";
    private static final String INSERT = """
            INSERT INTO bare (position, stream_type, stream_id, sequence, event_id, type, revision, at, person,
                payload, metadata)
            VALUES (nextval('bare_position'), ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)""";

    private final DataSource pool;
    private final AtomicLongArray next = new AtomicLongArray(STREAMS);

    private BareInserts(DataSource pool) {
        this.pool = pool;
    }

    /** Makes the table, beside the service's. */
    static BareInserts into(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return new BareInserts(pool);
    }

    void insert(int stream) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, "Bare");
            statement.setString(2, SamplePlans.id(stream));
            statement.setLong(3, next.getAndIncrement(stream));
            statement.setObject(4, UUID.randomUUID());
            statement.setString(5, TYPE);
            statement.setInt(6, 1);
            statement.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setString(8, PERSON);
            statement.setString(9, PAYLOAD);
            statement.setString(10, METADATA);
            statement.executeUpdate();
        }
    }
}
