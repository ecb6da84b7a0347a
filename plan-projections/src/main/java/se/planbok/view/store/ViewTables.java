package se.planbok.view.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the views: their tokens and what they have made of each plan. */
final class ViewTables {

    private static final String OPEN = """
            INSERT INTO view_token (view, generation, live) VALUES (?, 0, true) ON CONFLICT DO NOTHING""";
    static final String LIVE_TOKENS = """
            SELECT view, generation, position, failed_at, failure FROM view_token WHERE live ORDER BY view""";
    private static final Table MOVES = Table.of(
            "view_token",
            "view text",
            "generation bigint",
            "came_from bigint",
            "position bigint",
            "failed_at bigint",
            "failure text",
            "live boolean");
    /** Locks in the order of names, as everyone does who locks several tokens. */
    private static final String MOVE_TOKENS = """
            UPDATE view_token t SET position = m.position, failed_at = m.failed_at, failure = m.failure
            FROM (SELECT written.* FROM %s JOIN view_token stands USING (view, generation)
                WHERE stands.position = written.came_from AND stands.failed_at IS NULL AND stands.live = written.live
                ORDER BY stands.view FOR UPDATE OF stands) m
            WHERE t.view = m.view AND t.generation = m.generation""".formatted(MOVES.unnested());

    private static final String HOLD_TOKENS = """
            SELECT 1 FROM %s JOIN view_token stands USING (view, generation)
            WHERE stands.position = written.came_from AND stands.failed_at IS NULL AND stands.live = written.live
            FOR SHARE OF stands""".formatted(MOVES.unnested());
    private static final String FORGET_FAILURE = """
            UPDATE view_token SET failed_at = NULL, failure = NULL WHERE view = ? AND live AND failed_at IS NOT NULL""";
    private static final Table WANTED = Table.of("view_current", "view text", "generation bigint", "plan_id text");
    private static final String CURRENT = """
            SELECT c.view, c.plan_id, c.version, c.shape, c.state, c.snapshot_version, c.weight
            FROM %s JOIN view_current c USING (view, generation, plan_id)""".formatted(WANTED.unnested());
    private static final Table DOCUMENTS = Table.of(
            "view_current",
            "view text",
            "generation bigint",
            "plan_id text",
            "version bigint",
            "shape text",
            "state text",
            "snapshot_version bigint",
            "weight bigint");
    private static final String WRITE_CURRENT = DOCUMENTS.insert("""
            (view, generation, plan_id) DO UPDATE
            SET version = excluded.version, shape = excluded.shape, state = excluded.state,
                snapshot_version = excluded.snapshot_version, weight = excluded.weight""");
    private static final Table VERSIONS = Table.of(
            "view_current",
            "view text",
            "generation bigint",
            "plan_id text",
            "version bigint",
            "snapshot_version bigint",
            "weight bigint");
    private static final String MOVE_CURRENT = """
            UPDATE view_current c
            SET version = written.version, snapshot_version = written.snapshot_version, weight = written.weight
            FROM %s
            WHERE c.view = written.view AND c.generation = written.generation AND c.plan_id = written.plan_id""".formatted(VERSIONS.unnested());
    private static final Table SNAPSHOTS = Table.of(
            "view_snapshot",
            "view text",
            "generation bigint",
            "plan_id text",
            "version bigint",
            "shape text",
            "state text");
    private static final String WRITE_SNAPSHOTS = SNAPSHOTS.insert("""
            (view, generation, plan_id, version) DO UPDATE SET shape = excluded.shape, state = excluded.state""");
    /**
     * Views and tokens go together and can be folded again, so a crash may take the last of them: both or neither.
     */
    private static final String DO_NOT_WAIT_FOR_THE_DISK = "SET LOCAL synchronous_commit = off";

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

    static Token token(ResultSet row) throws SQLException {
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
        Rows asked = new Rows(WANTED);
        wanted.forEach(one -> asked.add(one.view(), one.generation(), one.plan()));
        return jdbc.query(
                CURRENT,
                statement -> asked.set(statement, 1),
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
     * Writes what views have made of a batch, each document once, in one round trip; to be done within a transaction.
     *
     * @throws TokenMoved when a token is not where the fold began, or does not answer any more; nothing may be kept then
     */
    void write(List<ViewFold<?>> folds) {
        Writes writes = new Writes();
        writes.add(DO_NOT_WAIT_FOR_THE_DISK);
        writes.add(MOVE_TOKENS, moves(folds, true));
        addDocuments(writes, folds);
        writes.add(WRITE_SNAPSHOTS, snapshots(folds));
        for (ViewFold<?> fold : folds) {
            fold.view()
                    .rowTable()
                    .map(RowTable::table)
                    .ifPresent(table -> writes.add(
                            table.insert("(generation, plan_id, sequence) DO NOTHING"), rows(table, fold.rows())));
        }
        check(writes.run(jdbc).get(1), folds);
    }

    /**
     * The same for generations that do not answer yet, so that nothing is there that could be written again. Of plans
     * that are read apart from each other several batches may be written at a time.
     *
     * @throws TokenMoved when a token is not where the fold began; nothing may be kept then
     */
    void fill(List<ViewFold<?>> folds, Order order) {
        Rows tokens = moves(folds, false);
        int stand = order == Order.OF_LOG
                ? jdbc.update(MOVE_TOKENS, statement -> tokens.set(statement, 1))
                : jdbc.query(HOLD_TOKENS, statement -> tokens.set(statement, 1), (row, number) -> row.getInt(1))
                        .size();
        check(stand, folds);
        Writes writes = new Writes();
        writes.add(DO_NOT_WAIT_FOR_THE_DISK);
        addDocuments(writes, folds);
        writes.run(jdbc);
        snapshots(folds).copy(jdbc);
        folds.forEach(fold -> fold.view()
                .rowTable()
                .map(RowTable::table)
                .ifPresent(table -> rows(table, fold.rows()).copy(jdbc)));
    }

    private static void check(int tokens, List<ViewFold<?>> folds) {
        if (tokens != folds.size()) {
            throw new TokenMoved();
        }
    }

    private static Rows moves(List<ViewFold<?>> folds, boolean live) {
        Rows moves = new Rows(MOVES);
        for (ViewFold<?> fold : folds) {
            moves.add(
                    fold.from().view(),
                    fold.from().generation(),
                    fold.from().position(),
                    fold.position(),
                    fold.failure().map(ViewFailure::position).orElse(null),
                    fold.failure().map(ViewFailure::reason).orElse(null),
                    Boolean.toString(live));
        }
        return moves;
    }

    private static void addDocuments(Writes writes, List<ViewFold<?>> folds) {
        Rows documents = new Rows(DOCUMENTS);
        Rows versions = new Rows(VERSIONS);
        for (ViewFold<?> fold : folds) {
            fold.changed().forEach(change -> addChange(documents, versions, fold, change));
        }
        writes.add(WRITE_CURRENT, documents);
        writes.add(MOVE_CURRENT, versions);
    }

    private static void addChange(Rows documents, Rows versions, ViewFold<?> fold, ViewFold.Change<?> change) {
        String view = fold.from().view();
        long generation = fold.from().generation();
        Held<?> held = change.held();
        if (change.json().isPresent()) {
            documents.add(
                    view,
                    generation,
                    change.plan(),
                    held.version(),
                    fold.view().json().shape(),
                    change.json().get(),
                    held.snapshotVersion(),
                    held.weight());
        } else {
            versions.add(view, generation, change.plan(), held.version(), held.snapshotVersion(), held.weight());
        }
    }

    private static Rows snapshots(List<ViewFold<?>> folds) {
        Rows snapshots = new Rows(SNAPSHOTS);
        for (ViewFold<?> fold : folds) {
            fold.snapshots()
                    .forEach(snapshot -> snapshots.add(
                            fold.from().view(),
                            fold.from().generation(),
                            snapshot.plan(),
                            snapshot.version(),
                            fold.view().json().shape(),
                            snapshot.json()));
        }
        return snapshots;
    }

    private static Rows rows(Table table, List<Object[]> all) {
        Rows rows = new Rows(table);
        rows.addAll(all);
        return rows;
    }

    /** A state that is asked for. */
    record Wanted(String view, long generation, String plan) {}

    /** What a view has made of a plan, as it is stored. */
    record Stored(
            String view, String plan, long version, String shape, byte[] state, long snapshotVersion, long weight) {}
}
