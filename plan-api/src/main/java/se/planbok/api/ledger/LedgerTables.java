package se.planbok.api.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Entry;
import se.planbok.verify.Hash;
import se.planbok.verify.LedgerKey;
import se.planbok.view.store.Rows;
import se.planbok.view.store.Table;

/** The tables of the ledger, and the event log as it sees it. Within a transaction, streams come in portions. */
final class LedgerTables {

    private static final int PORTION = 500;

    private static final Table ENTRIES = Table.of(
            "ledger_entry",
            "index bigint",
            "position bigint",
            "leaf bytea",
            "chain bytea",
            "event_id uuid",
            "stream_id text",
            "sequence bigint");
    private static final Table NODES = Table.of("ledger_node", "size bigint", "level int", "hash bytea");

    /** An infinite time can only come from someone who writes past the service; it is taken as the farthest one. */
    private static final String EVENT = """
            SELECT e.position, e.stream_type, e.stream_id, e.sequence, e.event_id, e.type, e.revision,
                CASE WHEN isfinite(e.at) THEN (date_part('epoch', e.at) * 1000)::bigint
                    WHEN e.at > now() THEN 9223372036854775807 ELSE -9223372036854775807 END,
                e.person, e.payload::text, e.metadata::text""";

    private static final String SEALED =
            "SELECT index, position, leaf, chain, event_id, stream_id, sequence FROM ledger_entry";
    private static final String CHECKPOINT = "SELECT size, root, chain, at, key, signature FROM ledger_checkpoint";

    private final JdbcTemplate jdbc;

    LedgerTables(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(PORTION);
    }

    /** The events after a position, in the order of the log; at most so many. */
    Stream<Entry> eventsAfter(long position, long limit) {
        return jdbc.queryForStream(
                EVENT + " FROM event e WHERE e.position > ? ORDER BY e.position LIMIT ?",
                (row, number) -> entry(row),
                position,
                limit);
    }

    /** The event at a position. */
    Optional<Entry> event(long position) {
        return first(jdbc.query(EVENT + " FROM event e WHERE e.position = ?", (row, number) -> entry(row), position));
    }

    /** Whether there is such an event. */
    boolean isStored(UUID event) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT EXISTS (SELECT FROM event WHERE event_id = ?)", Boolean.class, event));
    }

    /** Whether an event waits to be sealed. */
    boolean isUnsealed(UUID event) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                SELECT EXISTS (SELECT FROM event WHERE event_id = ?
                    AND position > (SELECT coalesce(max(position), 0) FROM ledger_entry))""", Boolean.class, event));
    }

    /** All sealed entries in their order. */
    Stream<SealedEntry> entries() {
        return jdbc.queryForStream(SEALED + " ORDER BY index", (row, number) -> sealed(row));
    }

    /** The sealed entries of a stream in their order, of plans and such alike. */
    Stream<SealedEntry> entriesOf(String streamType, String streamId) {
        return jdbc.queryForStream("""
                SELECT l.index, l.position, l.leaf, l.chain, l.event_id, l.stream_id, l.sequence
                FROM event e JOIN ledger_entry l USING (position)
                WHERE e.stream_type = ? AND e.stream_id = ? ORDER BY e.sequence""", (row, number) -> sealed(row), streamType, streamId);
    }

    Optional<SealedEntry> lastEntry() {
        return first(jdbc.query(SEALED + " ORDER BY index DESC LIMIT 1", (row, number) -> sealed(row)));
    }

    Optional<SealedEntry> entryOf(UUID event) {
        return first(
                jdbc.query(SEALED + " WHERE event_id = ? ORDER BY index LIMIT 1", (row, number) -> sealed(row), event));
    }

    Optional<SealedEntry> entry(long index) {
        return first(jdbc.query(SEALED + " WHERE index = ?", (row, number) -> sealed(row), index));
    }

    /** How many events are sealed. */
    long size() {
        return lastEntry().map(last -> last.index() + 1).orElse(0L);
    }

    /** All roots of complete subtrees that are kept, in the order in which they became so. */
    Stream<SealedNode> nodes() {
        return jdbc.queryForStream(
                "SELECT size, level, hash FROM ledger_node ORDER BY size, level",
                (row, number) ->
                        new SealedNode(row.getLong("size"), row.getInt("level"), Hash.ofBytes(row.getBytes("hash"))));
    }

    /**
     * The root of a complete subtree, see {@link Proofs.Nodes}.
     *
     * @throws SealingRefused when the ledger has lost it
     */
    Hash complete(int level, long index) {
        Optional<Hash> found = level < SealedNode.LOWEST ? ofLeaves(level, index) : kept(level, index);
        return found.orElseThrow(
                () -> new SealingRefused("A digest is missing from the ledger: level " + level + ", " + index));
    }

    private Optional<Hash> kept(int level, long index) {
        return first(jdbc.query(
                "SELECT hash FROM ledger_node WHERE size = ? AND level = ?",
                (row, number) -> Hash.ofBytes(row.getBytes("hash")),
                (index + 1) << level,
                level));
    }

    private Optional<Hash> ofLeaves(int level, long index) {
        List<Hash> leaves = jdbc.query(
                "SELECT leaf FROM ledger_entry WHERE index >= ? AND index < ? ORDER BY index",
                (row, number) -> Hash.ofBytes(row.getBytes("leaf")),
                index << level,
                (index + 1) << level);
        return leaves.size() == 1 << level ? Optional.of(Hash.tree(leaves)) : Optional.empty();
    }

    /** All checkpoints, by size and in the order of their keys. */
    Stream<Checkpoint> checkpoints() {
        return jdbc.queryForStream("""
                SELECT c.size, c.root, c.chain, c.at, c.key, c.signature
                FROM ledger_checkpoint c LEFT JOIN ledger_key k ON k.id = c.key ORDER BY c.size, k.number""", (row, number) -> checkpoint(row));
    }

    /** The last checkpoint. */
    Optional<Checkpoint> lastCheckpoint() {
        return first(jdbc.query(CHECKPOINT + " ORDER BY size DESC, at DESC LIMIT 1", (row, number) -> checkpoint(row)));
    }

    /** The last checkpoint of a size. */
    Optional<Checkpoint> checkpoint(long size) {
        return first(jdbc.query(
                CHECKPOINT + " WHERE size = ? ORDER BY at DESC LIMIT 1", (row, number) -> checkpoint(row), size));
    }

    /** All keys in the order in which they came into use. */
    List<LedgerKey> keys() {
        return jdbc.query(
                "SELECT public_key, endorsed_by, endorsement FROM ledger_key ORDER BY number",
                (row, number) -> new LedgerKey(
                        row.getString("public_key"),
                        Optional.ofNullable(row.getString("endorsed_by")),
                        Optional.ofNullable(row.getString("endorsement"))));
    }

    /** What is stored and not sealed. */
    Window window() {
        return jdbc.queryForObject(
                """
                SELECT s.position, u.events, CASE WHEN isfinite(u.oldest)
                    THEN greatest(0, extract(epoch FROM clock_timestamp() - u.oldest) * 1000)::bigint ELSE 0 END AS lag
                FROM (SELECT coalesce(max(position), 0) AS position FROM ledger_entry) s,
                    LATERAL (SELECT count(*) AS events, min(at) AS oldest FROM event WHERE position > s.position) u""", (row, number) -> new Window(row.getLong("position"), row.getLong("events"), row.getLong("lag")));
    }

    void add(LedgerKey key) {
        jdbc.update(
                """
                INSERT INTO ledger_key (number, id, public_key, endorsed_by, endorsement)
                SELECT count(*), ?, ?, ?, ? FROM ledger_key""",
                key.id(),
                key.publicKey(),
                key.endorsedBy().orElse(null),
                key.endorsement().orElse(null));
    }

    void add(Checkpoint checkpoint) {
        jdbc.update(
                "INSERT INTO ledger_checkpoint (size, root, chain, at, key, signature) VALUES (?, ?, ?, ?, ?, ?)",
                checkpoint.size(),
                checkpoint.root().bytes(),
                checkpoint.chain().bytes(),
                checkpoint.at().atOffset(ZoneOffset.UTC),
                checkpoint.key(),
                checkpoint.signature());
    }

    void addEntries(List<SealedEntry> entries) {
        Rows rows = new Rows(ENTRIES);
        for (SealedEntry entry : entries) {
            rows.add(
                    entry.index(),
                    entry.position(),
                    entry.leaf().bytes(),
                    entry.chain().bytes(),
                    entry.eventId(),
                    entry.streamId(),
                    entry.sequence());
        }
        rows.copy(jdbc);
    }

    void addNodes(List<SealedNode> nodes) {
        Rows rows = new Rows(NODES);
        nodes.forEach(node -> rows.add(node.size(), node.level(), node.hash().bytes()));
        rows.copy(jdbc);
    }

    /**
     * The commit of this transaction does not wait for the disk. What is sealed follows from events that are safe, so
     * what a crash takes away is sealed again, the same; and the writers need not share their disk with the sealer.
     */
    void commitWithoutWaiting() {
        jdbc.execute("SET LOCAL synchronous_commit = off");
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private static SealedEntry sealed(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getLong("index"),
                row.getLong("position"),
                Hash.ofBytes(row.getBytes("leaf")),
                Hash.ofBytes(row.getBytes("chain")),
                row.getObject("event_id", UUID.class),
                row.getString("stream_id"),
                row.getLong("sequence"));
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                Hash.ofBytes(row.getBytes("root")),
                Hash.ofBytes(row.getBytes("chain")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("key"),
                row.getString("signature"));
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
