package se.planbok.api.ledger;

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
}
