package se.planbok.api.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import se.planbok.verify.BadEvent;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Entry;
import se.planbok.verify.Fault;
import se.planbok.verify.Hash;
import se.planbok.verify.Keys;
import se.planbok.verify.LedgerCheck;
import se.planbok.verify.Verdict;

/**
 * Holds all stored events against the ledger, and the ledger against its checkpoints: events, entries, nodes and
 * checkpoints are read side by side, each once and in order, within one snapshot.
 */
final class LedgerAudit {

    private final LedgerCheck check;
    private final Ahead<Entry> events;
    private final Ahead<SealedEntry> entries;
    private final Ahead<SealedNode> nodes;
    private final Ahead<Checkpoint> checkpoints;

    private LedgerAudit(
            LedgerCheck check,
            Stream<Entry> events,
            Stream<SealedEntry> entries,
            Stream<SealedNode> nodes,
            Stream<Checkpoint> checkpoints) {
        this.check = check;
        this.events = new Ahead<>(events.iterator());
        this.entries = new Ahead<>(entries.iterator());
        this.nodes = new Ahead<>(nodes.iterator());
        this.checkpoints = new Ahead<>(checkpoints.iterator());
    }

    /**
     * Checks everything.
     *
     * @param tables within a transaction of one snapshot
     * @param trusted the keys that count
     * @param kept what is known to have been signed
     */
    static Verdict of(LedgerTables tables, List<String> trusted, List<Checkpoint> kept) {
        LedgerCheck check = new LedgerCheck(new Keys(tables.keys(), trusted), kept);
        try (Stream<Entry> events = tables.eventsAfter(Long.MIN_VALUE, Long.MAX_VALUE);
                Stream<SealedEntry> entries = tables.entries();
                Stream<SealedNode> nodes = tables.nodes();
                Stream<Checkpoint> checkpoints = tables.checkpoints()) {
            return new LedgerAudit(check, events, entries, nodes, checkpoints).verdict();
        }
    }

    private Verdict verdict() {
        Optional<BadEvent> bad = againstCheckpoints();
        while (bad.isEmpty() && entries.peek().isPresent()) {
            bad = next(entries.peek().get());
            entries.take();
        }
        long size = check.head().size();
        return bad.or(this::leftOver)
                .or(check::atEnd)
                .map(first -> Verdict.bad(Math.min(first.index(), size), first))
                .orElseGet(() -> Verdict.good(size));
    }

    private Optional<BadEvent> next(SealedEntry sealed) {
        long index = check.head().size();
        Optional<Entry> event = events.peek();
        if (sealed.index() != index) {
            return Optional.of(at(index, event, Fault.DIGESTS_CHANGED));
        }
        if (event.isEmpty() || event.get().position() > sealed.position()) {
            return Optional.of(gone(sealed));
        }
        if (event.get().position() < sealed.position()) {
            return Optional.of(at(index, event, Fault.ADDED));
        }
        events.take();
        return follow(sealed, event.get())
                .map(what -> BadEvent.at(index, event.get(), what))
                .or(this::againstCheckpoints);
    }

    private Optional<Fault> follow(SealedEntry sealed, Entry event) {
        Hash leaf = event.leaf();
        Hash before = check.head().chain();
        boolean nodesFollow = nodesAre(check.add(event, leaf));
        if (!leaf.equals(sealed.leaf())) {
            boolean digestsAgree = Hash.link(before, sealed.leaf()).equals(sealed.chain());
            return Optional.of(digestsAgree ? Fault.CHANGED : Fault.DIGESTS_CHANGED);
        }
        boolean follows = nodesFollow && check.head().chain().equals(sealed.chain()) && sealed.names(event);
        return follows ? Optional.empty() : Optional.of(Fault.DIGESTS_CHANGED);
    }

    private boolean nodesAre(List<Hash> completed) {
        boolean are = true;
        for (SealedNode expected : SealedNode.kept(check.head().size(), completed)) {
            are &= nodes.peek().filter(expected::equals).isPresent();
            nodes.take();
        }
        return are;
    }

    private Optional<BadEvent> againstCheckpoints() {
        Optional<BadEvent> bad = check.againstKept();
        while (bad.isEmpty()
                && checkpoints
                        .peek()
                        .filter(next -> next.size() <= check.head().size())
                        .isPresent()) {
            bad = check.against(checkpoints.peek().get());
            checkpoints.take();
        }
        return bad;
    }

    /** What is there beyond the last entry although it cannot be. */
    private Optional<BadEvent> leftOver() {
        long size = check.head().size();
        if (checkpoints.peek().isPresent()) {
            return Optional.of(at(size, events.peek(), Fault.CUT_OFF)
                    .through(checkpoints.peek().get().size() - 1));
        }
        return nodes.peek().map(extra -> at(size, events.peek(), Fault.DIGESTS_CHANGED));
    }

    private static BadEvent at(long index, Optional<Entry> event, Fault what) {
        return event.map(entry -> BadEvent.at(index, entry, what)).orElseGet(() -> BadEvent.at(index, what));
    }

    private static BadEvent gone(SealedEntry sealed) {
        return new BadEvent(
                sealed.index(),
                sealed.index(),
                OptionalLong.of(sealed.position()),
                Optional.of(sealed.streamId()),
                OptionalLong.of(sealed.sequence()),
                Fault.REMOVED);
    }
}
