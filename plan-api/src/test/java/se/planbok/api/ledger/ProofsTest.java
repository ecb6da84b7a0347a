package se.planbok.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.planbok.verify.Consistency;
import se.planbok.verify.Hash;
import se.planbok.verify.Inclusion;
import se.planbok.verify.LedgerHead;

/** What the service proves, the verifier accepts, at every size up to 70. */
class ProofsTest {

    private static final int LARGEST = 70;

    private final Map<String, Hash> complete = new HashMap<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>();
    private final Proofs proofs = new Proofs((level, index) -> complete.get(level + " " + index));

    ProofsTest() {
        LedgerHead head = LedgerHead.empty();
        roots.add(head.root());
        for (int index = 0; index < LARGEST; index++) {
            Hash leaf = Hash.leaf("entry " + index);
            leaves.add(leaf);
            complete.put("0 " + index, leaf);
            int level = 1;
            for (Hash node : head.add(leaf)) {
                complete.put(level + " " + (index >> level), node);
                level++;
            }
            roots.add(head.root());
        }
    }

    @Test
    void every_root_comes_from_complete_subtrees() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(proofs.root(size)).isEqualTo(roots.get(size));
            assertThat(LedgerHead.of(size, LedgerHead.NO_CHAIN, proofs.peaks(size))
                            .root())
                    .isEqualTo(roots.get(size));
        }
    }

    @Test
    void every_entry_is_proved_at_every_size() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(Inclusion.holds(
                                leaves.get(index), index, size, proofs.inclusion(index, size), roots.get(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void growth_is_proved_between_all_sizes() {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                assertThat(Consistency.holds(from, to, roots.get(from), roots.get(to), proofs.consistency(from, to)))
                        .isTrue();
            }
        }
    }
}
