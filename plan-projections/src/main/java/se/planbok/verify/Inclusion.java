package se.planbok.verify;

import java.util.List;

/** That an entry is in a tree at its place, RFC 6962 section 2.1.1. */
public final class Inclusion {

    private Inclusion() {}

    /**
     * Whether the path proves it.
     *
     * @param leaf of the entry
     * @param index the entry's place, from 0
     * @param size of the tree
     * @param path the nodes beside the way from the leaf to the root, the lowest first
     * @param root of the tree
     */
    public static boolean holds(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
