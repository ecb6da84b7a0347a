package se.planbok.view.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the views: their tokens and what they have made of each plan. */
final class ViewTables {

    private static final String OPEN = """
            INSERT INTO view_token (view, generation, live) VALUES (?, 0, true) ON CONFLICT DO NOTHING""";
    private static final String LIVE_TOKENS = """
            SELECT view, generation, position, failed_at, failure FROM view_token WHERE live ORDER BY view""";
    private static final String MOVE_TOKEN = """
            UPDATE view_token SET position = ?, failed_at = ?, failure = ?
            WHERE view = ? AND generation = ? AND position = ? AND failed_at IS NULL AND live = ?""";
    private static final String FORGET_FAILURE = """
            UPDATE view_token SET failed_at = NULL, failure = NULL WHERE view = ? AND live AND failed_at IS NOT NULL""";
    private static final String CURRENT = """
            SELECT c.view, c.plan_id, c.version, c.shape, c.state, c.snapshot_version, c.weight
            FROM unnest(?::text[], ?::bigint[], ?::text[]) AS wanted(view, generation, plan_id)
            JOIN view_current c USING (view, generation, plan_id)""";
    private static final String WRITE_CURRENT = """
            INSERT INTO view_current (view, generation, plan_id, version, shape, state, snapshot_version, weight)
            VALUES (?, ?, ?, ?, ?, convert_from(?, 'UTF8')::json, ?, ?)
            ON CONFLICT (view, generation, plan_id) DO UPDATE
            SET version = excluded.version, shape = excluded.shape, state = excluded.state,
                snapshot_version = excluded.snapshot_version, weight = excluded.weight""";
    private static final String MOVE_CURRENT = """
            UPDATE view_current SET version = ?, snapshot_version = ?, weight = ?
            WHERE view = ? AND generation = ? AND plan_id = ?""";
    private static final String WRITE_SNAPSHOT = """
            INSERT INTO view_snapshot (view, generation, plan_id, version, shape, state)
            VALUES (?, ?, ?, ?, ?, convert_from(?, 'UTF8')::json)
            ON CONFLICT (view, generation, plan_id, version) DO UPDATE
            SET shape = excluded.shape, state = excluded.state""";

    private final JdbcTemplate jdbc;

    ViewTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the views that have no token begin before the first event. */
    void open(Collection<KeptView<?>> views) {
        views.forEach(view -> jdbc.update(OPEN, view.name()));
    }

    /** The tokens of the generations that answer, also of views that the program does not know, by name. */
    List<Token> liveTokens() {
        return jdbc.query(LIVE_TOKENS, (row, number) -> token(row));
    }

    private static Token token(ResultSet row) throws SQLException {
        String reason = row.getString("failure");
        return new Token(
                row.getString("view"),
                row.getLong("generation"),
                row.getLong("position"),
                reason == null
                        ? Optional.empty()
                        : Optional.of(new ViewFailure(row.getLong("failed_at"), reason)));
    }

    /** Lets a view that has stopped try again; false when it has not stopped. */
    boolean forgetFailure(String view) {
        return jdbc.update(FORGET_FAILURE, view) > 0;
    }

    /** What is stored of each view and plan asked for, where there is anything. */
    List<Stored> current(List<Wanted> wanted) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(CURRENT);
                    statement.setArray(1, connection.createArrayOf("text", wanted.stream().map(Wanted::view).toArray()));
                    statement.setArray(2, connection.createArrayOf("int8", wanted.stream().map(Wanted::generation).toArray()));
                    statement.setArray(3, connection.createArrayOf("text", wanted.stream().map(Wanted::plan).toArray()));
                    return statement;
                },
                (row, number) -> new Stored(
                        row.getString("view"),
                        row.getString("plan_id"),
                        row.getLong("version"),
                        row.getString("shape"),
                        row.getBytes("state"),
                        row.getLong("snapshot_version"),
                        row.getLong("weight")));
    }

    /**
     * Writes what views have made of a batch, each document once.
     *
     * @param live whether the generations are the ones that answer
     * @throws TokenMoved when a token is not where the fold began, or does not answer any more
     */
    void write(List<ViewFold<?>> folds, boolean live) {
        moveTokens(folds, live);
        List<Object[]> documents = new ArrayList<>();
        List<Object[]> versions = new ArrayList<>();
        List<Object[]> snapshots = new ArrayList<>();
        for (ViewFold<?> fold : folds) {
            String shape = fold.view().json().shape();
            String view = fold.from().view();
            long generation = fold.from().generation();
            for (ViewFold.Change<?> change : fold.changed()) {
                Held<?> held = change.held();
                if (change.json().isPresent()) {
                    documents.add(new Object[] {
                        view, generation, change.plan(), held.version(), shape, change.json().get(),
                        held.snapshotVersion(), held.weight()
                    });
                } else {
                    versions.add(new Object[] {
                        held.version(), held.snapshotVersion(), held.weight(), view, generation, change.plan()
                    });
                }
            }
            for (ViewFold.Document snapshot : fold.snapshots()) {
                snapshots.add(new Object[] {
                    view, generation, snapshot.plan(), snapshot.version(), shape, snapshot.json()
                });
            }
        }
        batch(WRITE_CURRENT, documents);
        batch(MOVE_CURRENT, versions);
        batch(WRITE_SNAPSHOT, snapshots);
        folds.forEach(fold -> fold.insertRows(jdbc));
    }

    private void moveTokens(List<ViewFold<?>> folds, boolean live) {
        // In the order of names, as everyone who locks several tokens does.
        List<Object[]> moves = new ArrayList<>();
        folds.stream()
                .sorted((one, other) -> one.from().view().compareTo(other.from().view()))
                .forEach(fold -> moves.add(new Object[] {
                    fold.position(),
                    fold.failure().map(ViewFailure::position).orElse(null),
                    fold.failure().map(ViewFailure::reason).orElse(null),
                    fold.from().view(), fold.from().generation(), fold.from().position(), live
                }));
        for (int moved : jdbc.batchUpdate(MOVE_TOKEN, moves, new int[] {
            Types.BIGINT, Types.BIGINT, Types.VARCHAR, Types.VARCHAR,
            Types.BIGINT, Types.BIGINT, Types.BOOLEAN
        })) {
            if (moved != 1) {
                throw new TokenMoved();
            }
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /** A state that is asked for. */
    record Wanted(String view, long generation, String plan) {}

    /** What a view has made of a plan, as it is stored. */
    record Stored(
            String view, String plan, long version, String shape, byte[] state, long snapshotVersion, long weight) {}
}
