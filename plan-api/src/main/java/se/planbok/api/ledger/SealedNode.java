package se.planbok.api.ledger;

import se.planbok.verify.Hash;

/**
 * The root of a complete subtree.
 *
 * @param size of the ledger when the subtree became complete
 * @param level it has 2^level leaves
 * @param hash its digest
 */
record SealedNode(long size, int level, Hash hash) {}
