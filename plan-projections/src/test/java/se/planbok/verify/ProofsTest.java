package se.planbok.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proofs of every size up to 70, and attacks on them. */
class ProofsTest {

    private static final int LARGEST = 70;
    private static final List<Hash> LEAVES = ReferenceTree.leaves(LARGEST);
    private static final List<Hash> ROOTS = IntStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> ReferenceTree.root(tree(size)))
            .toList();

    private static List<Hash> tree(int size) {
        return LEAVES.subList(0, size);
    }

    private static Hash root(int size) {
        return ROOTS.get(size);
    }

    @Test
    void the_roots_of_the_standards_own_examples_come_out() {
        assertThat(LedgerHead.empty().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        LedgerHead one = LedgerHead.empty();
        one.add(Hash.leaf(""));
        assertThat(one.root().hex()).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void a_growing_ledger_has_the_root_of_every_size_and_goes_on_from_where_it_was_left() {
        LedgerHead growing = LedgerHead.empty();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(growing.root()).isEqualTo(root(size));
            LedgerHead again = LedgerHead.of(size, growing.chain(), peaks(size));
            assertThat(again.root()).isEqualTo(root(size));
            if (size < LARGEST) {
                List<Hash> completed = growing.add(LEAVES.get(size));
                assertThat(again.add(LEAVES.get(size))).isEqualTo(completed);
                for (int level = 1; level <= completed.size(); level++) {
                    assertThat(completed.get(level - 1))
                            .isEqualTo(ReferenceTree.root(LEAVES.subList(size + 1 - (1 << level), size + 1)));
                }
                assertThat(again.chain()).isEqualTo(growing.chain());
            }
        }
        assertThatThrownBy(() -> LedgerHead.of(3, growing.chain(), List.of(LEAVES.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> peaks(int size) {
        List<Hash> peaks = new ArrayList<>();
        int from = 0;
        for (int bit = 1 << 7; bit > 0; bit >>= 1) {
            if ((size & bit) != 0) {
                peaks.add(ReferenceTree.root(LEAVES.subList(from, from + bit)));
                from += bit;
            }
        }
        return peaks;
    }

    @Test
    void every_entry_is_proved_in_every_size_and_nothing_else_is() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = root(size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = ReferenceTree.path(index, tree(size));
                Hash leaf = LEAVES.get(index);
                assertThat(Inclusion.holds(leaf, index, size, path, root)).isTrue();
                assertThat(Inclusion.holds(Hash.leaf("another"), index, size, path, root))
                        .isFalse();
                assertThat(Inclusion.holds(leaf, index, size, path, flipped(root, index)))
                        .isFalse();
                for (List<Hash> bad : spoilt(path)) {
                    assertThat(Inclusion.holds(leaf, index, size, bad, root)).isFalse();
                }
                for (int other = 0; other < size; other++) {
                    assertThat(Inclusion.holds(leaf, other, size, path, root)).isEqualTo(other == index);
                }
            }
            assertThat(Inclusion.holds(LEAVES.getFirst(), -1, size, List.of(), root))
                    .isFalse();
            assertThat(Inclusion.holds(LEAVES.getFirst(), size, size, List.of(), root))
                    .isFalse();
        }
        assertThat(Inclusion.holds(LEAVES.getFirst(), 0, 0, List.of(), LedgerHead.NO_ROOT))
                .isFalse();
    }

    /** A path of another size can only lead to the same root where the way is of the same shape. */
    @Test
    void a_wrong_size_does_not_prove_another_tree() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = ReferenceTree.path(index, tree(size));
                for (int claimed = 1; claimed <= LARGEST; claimed++) {
                    if (claimed != size && claimed > index) {
                        assertThat(Inclusion.holds(LEAVES.get(index), index, claimed, path, root(claimed)))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void growth_is_proved_from_every_size_to_every_later_one_and_nothing_else_is() {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                List<Hash> path = ReferenceTree.growth(from, tree(to));
                assertThat(Consistency.holds(from, to, root(from), root(to), path))
                        .isTrue();
                assertThat(Consistency.holds(from, to, flipped(root(from), to), root(to), path))
                        .isFalse();
                if (from > 0) {
                    assertThat(Consistency.holds(from, to, root(from), flipped(root(to), from), path))
                            .isFalse();
                }
                for (List<Hash> bad : spoilt(path)) {
                    assertThat(Consistency.holds(from, to, root(from), root(to), bad))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void growth_is_not_proved_for_wrong_sizes() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from < to; from++) {
                List<Hash> path = ReferenceTree.growth(from, tree(to));
                assertThat(Consistency.holds(to, from, root(to), root(from), path))
                        .isFalse();
                assertThat(Consistency.holds(from + 1, to, root(from), root(to), path))
                        .isFalse();
                assertThat(Consistency.holds(from - 1, to, root(from), root(to), path))
                        .isFalse();
                assertThat(Consistency.holds(-from, to, root(from), root(to), path))
                        .isFalse();
            }
        }
        assertThat(Consistency.holds(3, 5, root(3), root(5), List.of())).isFalse();
        assertThat(Consistency.holds(4, 5, root(4), root(5), List.of())).isFalse();
        assertThat(Consistency.holds(0, 0, LedgerHead.NO_ROOT, root(1), List.of()))
                .isFalse();
        assertThat(Consistency.holds(0, 1, root(1), root(1), List.of())).isFalse();
    }

    @Test
    void a_forked_tree_has_not_grown_from_the_other() {
        for (int to = 2; to <= LARGEST; to++) {
            for (int from = 1; from < to; from++) {
                List<Hash> forked = new ArrayList<>(tree(to));
                forked.set(from - 1, Hash.leaf("rewritten"));
                List<Hash> path = ReferenceTree.growth(from, forked);
                assertThat(Consistency.holds(from, to, root(from), ReferenceTree.root(forked), path))
                        .isFalse();
            }
        }
    }

    /** A node must not pass for a leaf. */
    @Test
    void an_inner_node_is_not_an_entry() {
        Hash node = Hash.node(LEAVES.get(0), LEAVES.get(1));
        assertThat(Inclusion.holds(node, 0, 2, List.of(Hash.node(LEAVES.get(2), LEAVES.get(3))), root(4)))
                .as("the arithmetic alone cannot tell, so the size must be the signed one")
                .isTrue();
        assertThat(Inclusion.holds(node, 0, 4, List.of(Hash.node(LEAVES.get(2), LEAVES.get(3))), root(4)))
                .isFalse();
    }

    /** Shortened, lengthened, one bit flipped in each hash, two hashes changed about. */
    private static List<List<Hash>> spoilt(List<Hash> path) {
        List<List<Hash>> spoilt = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.leaf("more"));
        spoilt.add(longer);
        List<Hash> begun = new ArrayList<>(path);
        begun.addFirst(Hash.leaf("more"));
        spoilt.add(begun);
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, flipped(path.get(i), 8 * i));
            spoilt.add(flipped);
        }
        if (!path.isEmpty()) {
            spoilt.add(path.subList(0, path.size() - 1));
            spoilt.add(path.subList(1, path.size()));
        }
        if (path.size() > 1) {
            spoilt.add(path.reversed());
        }
        return spoilt;
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8 % Hash.BYTES] ^= (byte) (1 << bit % 8);
        return Hash.ofBytes(bytes);
    }
}
