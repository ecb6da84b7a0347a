package se.planbok.api.ledger;

import java.util.List;
import java.util.stream.IntStream;
import se.planbok.verify.Hash;

/**
 * The root of a complete subtree, as it is kept.
 *
 * @param size of the ledger when the subtree became complete
 * @param level it has 2^level leaves
 * @param hash its digest
 */
record SealedNode(long size, int level, Hash hash) {

    /** Smaller subtrees, of two and four leaves, would be three quarters of all; they are made of their leaves. */
    static final int LOWEST = 3;

    /**
     * Those that are kept of the subtrees that a leaf made complete.
     *
     * @param size of the ledger with the leaf
     * @param completed their digests, the one of two leaves first
     */
    static List<SealedNode> kept(long size, List<Hash> completed) {
        return IntStream.rangeClosed(LOWEST, completed.size())
                .mapToObj(level -> new SealedNode(size, level, completed.get(level - 1)))
                .toList();
    }
}
