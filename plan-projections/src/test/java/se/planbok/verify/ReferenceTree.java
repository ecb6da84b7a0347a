package se.planbok.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The tree as RFC 6962 defines it, by recursion over all leaves, and the proofs that it gives. */
final class ReferenceTree {

    private ReferenceTree() {}

    static List<Hash> leaves(long count) {
        return LongStream.range(0, count).mapToObj(i -> Hash.leaf("entry " + i)).toList();
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = left(leaves.size());
        return Hash.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int left = left(leaves.size());
        List<Hash> lower = leaves.subList(0, left);
        List<Hash> upper = leaves.subList(left, leaves.size());
        List<Hash> path = index < left ? path(index, lower) : path(index - left, upper);
        path.add(root(index < left ? upper : lower));
        return path;
    }

    static List<Hash> growth(int from, List<Hash> leaves) {
        return from == 0 ? new ArrayList<>() : growth(from, leaves, true);
    }

    private static List<Hash> growth(int from, List<Hash> leaves, boolean known) {
        if (from == leaves.size()) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int left = left(leaves.size());
        List<Hash> lower = leaves.subList(0, left);
        List<Hash> upper = leaves.subList(left, leaves.size());
        List<Hash> path = from <= left ? growth(from, lower, known) : growth(from - left, upper, false);
        path.add(root(from <= left ? upper : lower));
        return path;
    }

    private static int left(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
