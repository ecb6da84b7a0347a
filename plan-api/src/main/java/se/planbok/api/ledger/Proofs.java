package se.planbok.api.ledger;

import java.util.ArrayList;
import java.util.List;
import se.planbok.verify.Hash;
import se.planbok.verify.LedgerHead;

/** Makes the proofs of RFC 6962 from complete subtrees, of which each proof needs a few for each level of the tree. */
final class Proofs {

    /** Where complete subtrees are found. */
    @FunctionalInterface
    interface Nodes {

        /** The root of the subtree over the leaves from {@code index * 2^level} on; level 0 is the leaf itself. */
        Hash complete(int level, long index);
    }

    private final Nodes nodes;

    Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root at a size that the ledger has had. */
    Hash root(long size) {
        return size == 0 ? LedgerHead.NO_ROOT : root(0, size);
    }

    /** The roots of the complete subtrees that make up a size, the largest first. */
    List<Hash> peaks(long size) {
        List<Hash> peaks = new ArrayList<>();
        long from = 0;
        for (long leaves = Long.highestOneBit(size); leaves > 0; leaves >>= 1) {
            if ((size & leaves) != 0) {
                peaks.add(root(from, from + leaves));
                from += leaves;
            }
        }
        return peaks;
    }

    /** That the leaf is in the tree of this size, the lowest node first. */
    List<Hash> inclusion(long index, long size) {
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    /** That the tree of the later size has grown from the one of the earlier size; empty from nothing. */
    List<Hash> consistency(long from, long to) {
        List<Hash> path = new ArrayList<>();
        if (from > 0) {
            consistency(from, 0, to, true, path);
        }
        return path;
    }

    private void inclusion(long index, long first, long end, List<Hash> path) {
        if (end - first == 1) {
            return;
        }
        long middle = middle(first, end);
        if (index < middle) {
            inclusion(index, first, middle, path);
            path.add(root(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(root(first, middle));
        }
    }

    private void consistency(long from, long first, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(root(first, end));
            }
            return;
        }
        long middle = middle(first, end);
        if (from <= middle) {
            consistency(from, first, middle, known, path);
            path.add(root(middle, end));
        } else {
            consistency(from, middle, end, false, path);
            path.add(root(first, middle));
        }
    }

    private Hash root(long first, long end) {
        long leaves = end - first;
        if (Long.bitCount(leaves) == 1) {
            return nodes.complete(Long.numberOfTrailingZeros(leaves), first / leaves);
        }
        long middle = middle(first, end);
        return Hash.node(root(first, middle), root(middle, end));
    }

    /** The left subtree has as many leaves as the greatest power of two that is less than all. */
    private static long middle(long first, long end) {
        return first + Long.highestOneBit(end - first - 1);
    }
}
