package se.planbok.verify;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows a ledger from its first entry and holds it against checkpoints. It remembers the first entry that no
 * checkpoint has yet confirmed, so that it can name it when the next one does not agree.
 */
public final class LedgerCheck {

    private final Keys keys;
    private final Deque<Checkpoint> kept;
    private final LedgerHead head = LedgerHead.empty();
    private Entry firstUnconfirmed;
    private long confirmed;
    private boolean signed;

    /**
     * @param keys whose signatures count
     * @param kept earlier checkpoints that whoever checks has kept and believes
     */
    public LedgerCheck(Keys keys, List<Checkpoint> kept) {
        this.keys = keys;
        this.kept = new ArrayDeque<>(
                kept.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList());
    }

    /** Takes the next entry. Returns the roots of the subtrees that it made complete, the one of two leaves first. */
    public List<Hash> add(Entry entry, Hash leaf) {
        if (firstUnconfirmed == null) {
            firstUnconfirmed = entry;
        }
        signed = false;
        return head.add(leaf);
    }

    /** Holds the ledger as far as it has come against what was kept. */
    public Optional<BadEvent> againstKept() {
        while (!kept.isEmpty() && kept.peekFirst().size() <= head.size()) {
            if (!head.isOf(kept.removeFirst())) {
                return Optional.of(between(Fault.NOT_AS_KEPT));
            }
            confirm();
        }
        return Optional.empty();
    }

    /** Holds the ledger as far as it has come against a checkpoint of this size. */
    public Optional<BadEvent> against(Checkpoint checkpoint) {
        if (!head.isOf(checkpoint)) {
            return Optional.of(between(Fault.NOT_AS_SIGNED));
        }
        if (!keys.know(checkpoint)) {
            return Optional.of(between(Fault.NOT_SIGNED));
        }
        confirm();
        signed |= keys.vouchFor(checkpoint);
        return Optional.empty();
    }

    /** At the end: whether the whole is signed, and reaches as far as what was kept. */
    public Optional<BadEvent> atEnd() {
        if (!kept.isEmpty()) {
            return Optional.of(BadEvent.at(head.size(), Fault.CUT_OFF)
                    .through(kept.peekLast().size() - 1));
        }
        return signed || head.size() == 0 ? Optional.empty() : Optional.of(between(Fault.NOT_SIGNED));
    }

    /** The ledger as far as it has come. */
    public LedgerHead head() {
        return head;
    }

    private void confirm() {
        confirmed = head.size();
        firstUnconfirmed = null;
    }

    private BadEvent between(Fault what) {
        BadEvent first = firstUnconfirmed == null
                ? BadEvent.at(Math.max(0, head.size() - 1), what)
                : BadEvent.at(confirmed, firstUnconfirmed, what);
        return first.through(head.size() - 1);
    }
}
