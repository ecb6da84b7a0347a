package se.planbok.api.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The latest folded state of each stream. */
public final class StateSnapshots {

    private static final String LATEST = """
            SELECT sequence, state FROM state_snapshot WHERE stream_type = ? AND stream_id = ? AND shape = ?""";
    private static final String KEEP = """
            INSERT INTO state_snapshot AS kept (stream_type, stream_id, sequence, shape, state)
            VALUES (?, ?, ?, ?, ?::json)
            ON CONFLICT (stream_type, stream_id) DO UPDATE
            SET sequence = excluded.sequence, shape = excluded.shape, state = excluded.state
            WHERE kept.sequence < excluded.sequence
                OR (kept.sequence = excluded.sequence AND kept.shape <> excluded.shape)""";

    private final DataSource database;

    public StateSnapshots(DataSource database) {
        this.database = database;
    }

    /** The snapshot of the stream, unless there is none or it has another shape. */
    public Optional<StateSnapshot> latest(StreamId stream, String shape) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setString(1, stream.type());
            statement.setString(2, stream.id());
            statement.setString(3, shape);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StateSnapshot(stream, row.getLong(1), shape, row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new HistoryUnavailable(failure);
        }
    }

    /**
     * Keeps a snapshot in place of an earlier one. Never goes back in the stream; at the same sequence only another
     * shape takes the place.
     *
     * @return whether it was kept
     */
    public boolean keep(StateSnapshot snapshot) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, snapshot.stream().type());
            statement.setString(2, snapshot.stream().id());
            statement.setLong(3, snapshot.sequence());
            statement.setString(4, snapshot.shape());
            statement.setString(5, snapshot.state());
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new HistoryUnavailable(failure);
        }
    }
}
