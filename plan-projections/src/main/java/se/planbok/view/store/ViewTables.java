package se.planbok.view.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
            SELECT view, generation, plan_id, version, shape, convert_from(state, 'UTF8')::json, snapshot_version, weight
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::bigint[], ?::bigint[])
                AS written(view, generation, plan_id, version, shape, state, snapshot_version, weight)
            ON CONFLICT (view, generation, plan_id) DO UPDATE
            SET version = excluded.version, shape = excluded.shape, state = excluded.state,
                snapshot_version = excluded.snapshot_version, weight = excluded.weight""";
    private static final String MOVE_CURRENT = """
            UPDATE view_current c
            SET version = moved.version, snapshot_version = moved.snapshot_version, weight = moved.weight
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                AS moved(view, generation, plan_id, version, snapshot_version, weight)
            WHERE c.view = moved.view AND c.generation = moved.generation AND c.plan_id = moved.plan_id""";
    private static final String WRITE_SNAPSHOTS = """
            INSERT INTO view_snapshot (view, generation, plan_id, version, shape, state)
            SELECT view, generation, plan_id, version, shape, convert_from(state, 'UTF8')::json
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bytea[])
                AS written(view, generation, plan_id, version, shape, state)
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
                reason == null ? Optional.empty() : Optional.of(new ViewFailure(row.getLong("failed_at"), reason)));
    }

    /** Lets a view that has stopped try again; false when it has not stopped. */
    boolean forgetFailure(String view) {
        return jdbc.update(FORGET_FAILURE, view) > 0;
    }

    /** What is stored of each view and plan asked for, where there is anything. */
    List<Stored> current(List<Wanted> wanted) {
        Columns asked = new Columns("text", "int8", "text");
        wanted.forEach(one -> asked.add(one.view(), one.generation(), one.plan()));
        return jdbc.query(
                asked.statement(CURRENT),
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
        Columns documents = new Columns("text", "int8", "text", "int8", "text", "bytea", "int8", "int8");
        Columns versions = new Columns("text", "int8", "text", "int8", "int8", "int8");
        Columns snapshots = new Columns("text", "int8", "text", "int8", "text", "bytea");
        for (ViewFold<?> fold : folds) {
            String shape = fold.view().json().shape();
            String view = fold.from().view();
            long generation = fold.from().generation();
            for (ViewFold.Change<?> change : fold.changed()) {
                Held<?> held = change.held();
                change.json()
                        .ifPresentOrElse(
                                json -> documents.add(
                                        view,
                                        generation,
                                        change.plan(),
                                        held.version(),
                                        shape,
                                        json,
                                        held.snapshotVersion(),
                                        held.weight()),
                                () -> versions.add(
                                        view,
                                        generation,
                                        change.plan(),
                                        held.version(),
                                        held.snapshotVersion(),
                                        held.weight()));
            }
            fold.snapshots()
                    .forEach(snapshot -> snapshots.add(
                            view, generation, snapshot.plan(), snapshot.version(), shape, snapshot.json()));
        }
        documents.update(jdbc, WRITE_CURRENT);
        versions.update(jdbc, MOVE_CURRENT);
        snapshots.update(jdbc, WRITE_SNAPSHOTS);
        folds.forEach(fold -> fold.insertRows(jdbc));
    }

    /** In the order of names, as everyone does who locks several tokens; all in one round trip. */
    private void moveTokens(List<ViewFold<?>> folds, boolean live) {
        List<Object[]> moves = folds.stream()
                .sorted(Comparator.comparing(fold -> fold.from().view()))
                .map(fold -> new Object[] {
                    fold.position(),
                    fold.failure().map(ViewFailure::position).orElse(null),
                    fold.failure().map(ViewFailure::reason).orElse(null),
                    fold.from().view(),
                    fold.from().generation(),
                    fold.from().position(),
                    live
                })
                .toList();
        if (!Arrays.stream(jdbc.batchUpdate(MOVE_TOKEN, moves)).allMatch(moved -> moved == 1)) {
            throw new TokenMoved();
        }
    }

    /** A state that is asked for. */
    record Wanted(String view, long generation, String plan) {}

    /** What a view has made of a plan, as it is stored. */
    record Stored(
            String view, String plan, long version, String shape, byte[] state, long snapshotVersion, long weight) {}
}
