package se.planbok.verify;

import java.util.ArrayList;
import java.util.List;

/** A ledger up to an entry: its size, the end of its chain and the root of its tree. Grows with each leaf. */
public final class LedgerHead {

    /** The chain before the first entry: 32 zero bytes. */
    public static final Hash NO_CHAIN = Hash.ofBytes(new byte[Hash.BYTES]);

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Hash NO_ROOT = Hash.of(new byte[0]);

    private final List<Hash> peaks;
    private long size;
    private Hash chain;

    private LedgerHead(long size, Hash chain, List<Hash> peaks) {
        this.size = size;
        this.chain = chain;
        this.peaks = new ArrayList<>(peaks);
    }

    /** The ledger without entries. */
    public static LedgerHead empty() {
        return new LedgerHead(0, NO_CHAIN, List.of());
    }

    /**
     * A ledger as it was left.
     *
     * @param size its entries
     * @param chain the end of its chain
     * @param peaks the roots of its complete subtrees, the largest first: one for each bit of the size
     * @throws IllegalArgumentException when there are more or fewer of them
     */
    public static LedgerHead of(long size, Hash chain, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " subtrees do not make " + size + " entries");
        }
        return new LedgerHead(size, chain, peaks);
    }

    /** Adds a leaf. Returns the roots of the subtrees that it made complete, the one of two leaves first. */
    public List<Hash> add(Hash leaf) {
        chain = Hash.link(chain, leaf);
        List<Hash> completed = new ArrayList<>();
        Hash peak = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = Hash.node(peaks.removeLast(), peak);
            completed.add(peak);
        }
        peaks.add(peak);
        size++;
        return completed;
    }

    /** How many entries. */
    public long size() {
        return size;
    }

    /** The end of the chain. */
    public Hash chain() {
        return chain;
    }

    /** The root of the tree, RFC 6962. */
    public Hash root() {
        return peaks.reversed().stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElse(NO_ROOT);
    }

    /** Whether this is the ledger that a checkpoint of its size tells of. The signature is another matter. */
    public boolean isOf(Checkpoint checkpoint) {
        return checkpoint.size() == size
                && checkpoint.chain().equals(chain)
                && checkpoint.root().equals(root());
    }
}
