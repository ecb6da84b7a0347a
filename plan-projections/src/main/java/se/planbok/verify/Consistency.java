package se.planbok.verify;

import java.util.List;

/** That a tree has only grown from one size to another, RFC 6962 section 2.1.2. */
public final class Consistency {

    private Consistency() {}

    /**
     * Whether the path proves it.
     *
     * @param from the earlier size
     * @param to the later size, at least the earlier one
     * @param before the root at the earlier size
     * @param after the root at the later size
     * @param path the proof; empty when the sizes are equal or the earlier one is 0
     */
    public static boolean holds(long from, long to, Hash before, Hash after, List<Hash> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && before.equals(LedgerHead.NO_ROOT) && (to > 0 || after.equals(LedgerHead.NO_ROOT));
        }
        if (from == to) {
            return path.isEmpty() && before.equals(after);
        }
        int given = Long.bitCount(from) == 1 ? 0 : 1;
        if (path.size() < given) {
            return false;
        }
        Hash first = given == 0 ? before : path.getFirst();
        return climbs(from, to, before, after, first, path.subList(given, path.size()));
    }

    private static boolean climbs(long from, long to, Hash before, Hash after, Hash first, List<Hash> path) {
        int complete = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> complete;
        long last = (to - 1) >> complete;
        Hash earlier = first;
        Hash later = first;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Hash.node(beside, earlier);
                later = Hash.node(beside, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                later = Hash.node(later, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlier.equals(before) && later.equals(after);
    }
}
