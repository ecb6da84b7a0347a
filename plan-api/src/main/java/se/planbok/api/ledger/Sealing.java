package se.planbok.api.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Entry;
import se.planbok.verify.Hash;
import se.planbok.verify.LedgerHead;
import se.planbok.verify.LedgerKey;
import se.planbok.view.store.Session;

/**
 * The work of the one sealer through one session. Entries, nodes and checkpoint of a batch are written in one
 * transaction, so the ledger is always whole and signed to its end. After any failure the work begins anew, from what
 * the database says then.
 */
final class Sealing {

    /** At most so many events are sealed with one checkpoint. */
    static final int BATCH = 1_000;

    private final Session session;
    private final LedgerTables tables;
    private final LedgerKeys keys;
    private final Clock clock;
    private final Optional<Checkpoint> known;
    private final LedgerHead head;
    private long position;
    private boolean isSigned;

    /**
     * Takes up the work.
     *
     * @param known what this node signed last
     * @throws SealingRefused when the ledger is not as it was signed, or this node's key may not go on with it
     */
    Sealing(Session session, LedgerKeys keys, Clock clock, Optional<Checkpoint> known) {
        this.session = session;
        this.keys = keys;
        this.clock = clock;
        this.known = known;
        tables = new LedgerTables(session.jdbc().getDataSource());
        Optional<SealedEntry> last = tables.lastEntry();
        position = last.map(SealedEntry::position).orElse(0L);
        long size = last.map(entry -> entry.index() + 1).orElse(0L);
        head = LedgerHead.of(
                size,
                last.map(SealedEntry::chain).orElse(LedgerHead.NO_CHAIN),
                new Proofs(tables::complete).peaks(size));
        takeUp();
    }

    private void takeUp() {
        List<LedgerKey> registered = tables.keys();
        Optional<Checkpoint> last = tables.lastCheckpoint();
        if (last.isEmpty()) {
            require(head.size() == 0, "What is sealed is no longer signed");
        } else {
            require(head.isOf(last.get()), "The ledger is not what was signed last");
            require(
                    keys.formerIsLost() || hasSigned(last.get()),
                    "The ledger was signed last with another key than this node's");
            isSigned = keys.current().unendorsed().hasSigned(last.get());
        }
        compareWithKnown();
        registerKey(registered);
    }

    private boolean hasSigned(Checkpoint checkpoint) {
        return Stream.concat(Stream.of(keys.current()), keys.former().stream())
                .anyMatch(key -> key.unendorsed().hasSigned(checkpoint));
    }

    private void registerKey(List<LedgerKey> registered) {
        String current = keys.current().id();
        if (registered.isEmpty()) {
            require(head.size() == 0, "The keys that the ledger was signed with are gone");
            tables.add(keys.current().unendorsed());
            return;
        }
        String newest = registered.getLast().id();
        if (newest.equals(current)) {
            return;
        }
        require(
                registered.stream().noneMatch(key -> key.id().equals(current)),
                "This node's key has been replaced by " + newest);
        Optional<SigningKey> former = keys.former().filter(key -> key.id().equals(newest));
        require(
                former.isPresent() || keys.formerIsLost(),
                "The ledger is signed with " + newest + ", which is needed to endorse this node's key " + current
                        + " (planbok.ledger.former-key)");
        tables.add(former.map(before -> keys.current().endorsedBy(before)).orElseGet(keys.current()::unendorsed));
    }

    /** Seals what has come, up to a batch. Returns what was signed for it, empty when there was nothing to do. */
    Optional<Sealed> seal() {
        return session.transactions().execute(status -> sealInTransaction());
    }

    /**
     * A batch that was sealed.
     *
     * @param events how many
     * @param oldest when the first of them was recorded
     * @param checkpoint what was signed
     */
    record Sealed(int events, Instant oldest, Checkpoint checkpoint) {}

    private Optional<Sealed> sealInTransaction() {
        tables.commitWithoutWaiting();
        List<SealedEntry> entries = new ArrayList<>();
        List<SealedNode> nodes = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant oldest = now;
        try (Stream<Entry> events = tables.eventsAfter(position, BATCH)) {
            for (Iterator<Entry> each = events.iterator(); each.hasNext(); ) {
                Entry event = each.next();
                Hash leaf = event.leaf();
                long index = head.size();
                nodes.addAll(SealedNode.kept(index + 1, head.add(leaf)));
                compareWithKnown();
                entries.add(SealedEntry.of(index, event, leaf, head.chain()));
                oldest = event.at().isBefore(oldest) ? event.at() : oldest;
            }
        }
        if (entries.isEmpty() && isSigned) {
            return Optional.empty();
        }
        if (!entries.isEmpty()) {
            tables.addEntries(entries);
            tables.addNodes(nodes);
            position = entries.getLast().position();
        }
        Checkpoint checkpoint = sign(now);
        tables.add(checkpoint);
        isSigned = true;
        return Optional.of(new Sealed(entries.size(), oldest, checkpoint));
    }

    private Checkpoint sign(Instant now) {
        String key = keys.current().id();
        String text = Checkpoint.signed(head.size(), head.root(), head.chain(), now, key);
        return new Checkpoint(
                head.size(), head.root(), head.chain(), now, key, keys.current().sign(text));
    }

    /** What was signed once must come out again, also when the tables have been set back meanwhile. */
    private void compareWithKnown() {
        known.filter(signed -> signed.size() == head.size())
                .ifPresent(signed -> require(head.isOf(signed), "The ledger is not what this node has signed"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new SealingRefused(otherwise);
        }
    }
}
