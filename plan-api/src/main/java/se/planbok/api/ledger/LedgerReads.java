package se.planbok.api.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.planbok.api.history.StreamId;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Entry;
import se.planbok.verify.ExportLine;
import se.planbok.verify.Hash;
import se.planbok.verify.Inclusion;
import se.planbok.verify.LedgerKey;
import se.planbok.verify.Verdict;

/** Answers about the ledger, each from one snapshot of the database. */
public final class LedgerReads {

    private final LedgerTables tables;
    private final TransactionTemplate snapshot;
    private final Sealer sealer;
    private final LedgerKeys keys;
    /** Checks read everything: one at a time, so that they leave connections to others. */
    private final ReentrantLock checking = new ReentrantLock();

    public LedgerReads(DataSource database, LedgerKeys keys, Sealer sealer) {
        this.keys = keys;
        this.sealer = sealer;
        tables = new LedgerTables(database);
        snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * The signed state.
     *
     * @param checkpoint the last one
     * @param keys all public keys, in the order in which they came into use
     * @param window what is stored and not sealed
     * @param refusal why this node may not seal, if so
     */
    record State(Checkpoint checkpoint, List<LedgerKey> keys, Window window, Optional<String> refusal) {}

    /**
     * An event's proof.
     *
     * @param entry the event as it is stored
     * @param sealed what the ledger has of it
     * @param path from its leaf to the checkpoint's root
     * @param checkpoint the last one
     */
    record Proof(Entry entry, SealedEntry sealed, List<Hash> path, Checkpoint checkpoint) {}

    /**
     * A proof that the ledger has only grown.
     *
     * @param from the earlier size
     * @param to the later size
     * @param before the root at the earlier size
     * @param after the root at the later size
     * @param path the proof
     * @param earlier what was signed at the earlier size, if anything was
     * @param later what was signed at the later size, if anything was
     */
    record Growth(
            long from,
            long to,
            Hash before,
            Hash after,
            List<Hash> path,
            Optional<Checkpoint> earlier,
            Optional<Checkpoint> later) {}

    /** @throws NotSealedYet before the first checkpoint, at the very start */
    State state() {
        return inSnapshot(now -> new State(checkpoint(), now.keys(), now.window(), sealer.refusal()));
    }

    /** Holds everything that is stored against the ledger, and the ledger against what was signed. */
    Verdict verify() {
        checking.lock();
        try {
            List<Checkpoint> kept = sealer.lastSigned().stream().toList();
            return inSnapshot(now -> LedgerAudit.of(now, List.of(keys.current().id()), kept));
        } finally {
            checking.unlock();
        }
    }

    /**
     * @throws NoSuchEvent when there is none
     * @throws NotSealedYet when it waits to be sealed
     * @throws LedgerDamaged when it cannot be proved, since it or the ledger is not what was sealed
     */
    Proof proof(UUID event) {
        return inSnapshot(now -> {
            SealedEntry sealed = now.entryOf(event).orElseThrow(() -> absent(event));
            Entry stored = now.event(sealed.position()).orElseThrow(LedgerDamaged::new);
            Checkpoint checkpoint = checkpoint();
            List<Hash> path = new Proofs(now::complete).inclusion(sealed.index(), checkpoint.size());
            if (!Inclusion.holds(stored.leaf(), sealed.index(), checkpoint.size(), path, checkpoint.root())) {
                throw new LedgerDamaged();
            }
            return new Proof(stored, sealed, path, checkpoint);
        });
    }

    private RuntimeException absent(UUID event) {
        if (!tables.isStored(event)) {
            return new NoSuchEvent(event);
        }
        return tables.isUnsealed(event) ? new NotSealedYet() : new LedgerDamaged();
    }

    /**
     * @param from the earlier size
     * @param asked the later size, empty for the last one
     * @throws NoSuchSize when the ledger has not come to one of them
     * @throws LedgerDamaged when digests that the proof needs are gone
     */
    Growth growth(long from, Optional<Long> asked) {
        return inSnapshot(now -> {
            long size = now.size();
            long to = asked.orElse(size);
            for (long each : List.of(from, to)) {
                if (each > size) {
                    throw new NoSuchSize(each, size);
                }
            }
            Proofs proofs = new Proofs(now::complete);
            return new Growth(
                    from,
                    to,
                    proofs.root(from),
                    proofs.root(to),
                    proofs.consistency(from, to),
                    now.checkpoint(from),
                    now.checkpoint(to));
        });
    }

    /**
     * Writes an export, see {@link ExportLine}.
     *
     * @param stream what it is of, with all its events proved; empty for the whole ledger
     */
    void export(Optional<StreamId> stream, OutputStream out) {
        inSnapshot(now -> {
            try {
                if (stream.isPresent()) {
                    exportStream(now, stream.get(), out);
                } else {
                    exportWhole(now, out);
                }
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void exportWhole(LedgerTables now, OutputStream out) throws IOException {
        long size = now.size();
        write(new ExportLine.Head(size, Optional.empty(), now.lastCheckpoint(), now.keys()), out);
        try (Stream<SealedEntry> entries = now.entries();
                Stream<Entry> events = now.eventsAfter(Long.MIN_VALUE, Long.MAX_VALUE);
                Stream<Checkpoint> checkpoints = now.checkpoints()) {
            Ahead<SealedEntry> sealed = new Ahead<>(entries.iterator());
            Ahead<Checkpoint> signed = new Ahead<>(checkpoints.iterator());
            long position = now.lastEntry().map(SealedEntry::position).orElse(Long.MIN_VALUE);
            long count = 0;
            writeSigned(signed, count, out);
            for (Iterator<Entry> each = events.iterator(); each.hasNext(); ) {
                Entry event = each.next();
                if (event.position() > position) {
                    break;
                }
                writeCovered(event, sealed.peek(), out);
                sealed.take();
                writeSigned(signed, ++count, out);
            }
        }
    }

    /** An event that is there is told, also when the ledger knows none at its place: whoever checks shall see it. */
    private static void writeCovered(Entry event, Optional<SealedEntry> sealed, OutputStream out) throws IOException {
        long index = sealed.map(SealedEntry::index).orElse(Long.MAX_VALUE);
        Hash leaf = sealed.map(SealedEntry::leaf).orElseGet(event::leaf);
        write(new ExportLine.Covered(index, event, leaf, Optional.empty()), out);
    }

    private static void writeSigned(Ahead<Checkpoint> signed, long size, OutputStream out) throws IOException {
        while (signed.peek().filter(next -> next.size() <= size).isPresent()) {
            write(new ExportLine.Signed(signed.peek().get()), out);
            signed.take();
        }
    }

    private void exportStream(LedgerTables now, StreamId stream, OutputStream out) throws IOException {
        Checkpoint checkpoint = checkpoint();
        Proofs proofs = new Proofs(new Remembered(now));
        long count;
        try (Stream<SealedEntry> entries = now.entriesOf(stream.type(), stream.id())) {
            count = entries.count();
        }
        write(new ExportLine.Head(count, Optional.of(stream.id()), Optional.of(checkpoint), now.keys()), out);
        try (Stream<SealedEntry> entries = now.entriesOf(stream.type(), stream.id())) {
            for (Iterator<SealedEntry> each = entries.iterator(); each.hasNext(); ) {
                SealedEntry sealed = each.next();
                Entry event = now.event(sealed.position()).orElseThrow(() -> new NoSuchEvent(sealed.eventId()));
                List<Hash> path = proofs.inclusion(sealed.index(), checkpoint.size());
                write(new ExportLine.Covered(sealed.index(), event, sealed.leaf(), Optional.of(path)), out);
            }
        }
    }

    private static void write(ExportLine line, OutputStream out) throws IOException {
        out.write(line.text().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private Checkpoint checkpoint() {
        return tables.lastCheckpoint().orElseThrow(NotSealedYet::new);
    }

    private <T> T inSnapshot(Function<LedgerTables, T> read) {
        try {
            return snapshot.execute(status -> read.apply(tables));
        } catch (SealingRefused digestIsGone) {
            throw new LedgerDamaged();
        }
    }

    /** Remembers the nodes that are kept, which all proofs of an export share. */
    private static final class Remembered implements Proofs.Nodes {

        private final LedgerTables tables;
        private final Map<SealedPlace, Hash> seen = new HashMap<>();

        Remembered(LedgerTables tables) {
            this.tables = tables;
        }

        @Override
        public Hash complete(int level, long index) {
            return level < SealedNode.LOWEST
                    ? tables.complete(level, index)
                    : seen.computeIfAbsent(
                            new SealedPlace(level, index), place -> tables.complete(place.level(), place.index()));
        }
    }

    private record SealedPlace(int level, long index) {}
}
