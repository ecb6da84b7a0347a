package se.planbok.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports, good and spoilt. Line 0 is the head; without checkpoints between, entry i stands in line i + 1. */
class LedgerExportTest {

    private static final int ALL = 1_000;
    private static final KeyPair KEY = Ledgers.newKey();
    private static final List<Entry> ENTRIES = Ledgers.entries(20);

    private static List<String> export() {
        return new ArrayList<>(Ledgers.whole(ENTRIES, KEY, ALL));
    }

    private static void assertBad(List<String> lines, long index, Fault what) {
        Verdict verdict = Ledgers.check(lines, KEY, List.of());
        assertThat(verdict.verified()).isFalse();
        assertThat(verdict.firstBad().orElseThrow().what()).isEqualTo(what);
        assertThat(verdict.firstBad().orElseThrow().index()).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 20})
    void a_good_export_is_verified_and_read(int size) {
        List<Entry> entries = Ledgers.entries(size);
        List<Entry> read = new ArrayList<>();
        Verdict verdict =
                Ledgers.check(Ledgers.whole(entries, KEY, 3), List.of(LedgerKey.id(KEY.getPublic())), List.of(), read);
        assertThat(verdict).isEqualTo(Verdict.good(size));
        assertThat(read).isEqualTo(entries);
    }

    @Test
    void a_changed_event_is_named() {
        List<String> lines = export();
        lines.set(6, lines.get(6).replace("\\\"halfDays\\\":5", "\\\"halfDays\\\":6"));
        Verdict verdict = Ledgers.check(lines, KEY, List.of());
        BadEvent bad = verdict.firstBad().orElseThrow();
        assertThat(bad.what()).isEqualTo(Fault.CHANGED);
        assertThat(bad.position()).hasValue(11);
        assertThat(bad.streamId()).contains("rus-2022");
        assertThat(bad.sequence()).hasValue(2);
        assertThat(verdict.size()).isEqualTo(5);
    }

    @Test
    void removed_added_copied_and_swapped_events_are_named() {
        List<String> removed = export();
        removed.remove(6);
        assertBad(removed, 5, Fault.REMOVED);

        List<String> copied = export();
        copied.add(9, copied.get(6));
        assertBad(copied, 8, Fault.ADDED);

        List<String> swapped = export();
        Collections.swap(swapped, 6, 9);
        assertBad(swapped, 5, Fault.REMOVED);

        List<String> cut = new ArrayList<>(export().subList(0, 12));
        assertBad(cut, 11, Fault.CUT_OFF);

        assertBad(new ArrayList<>(export().subList(0, 1)), 0, Fault.CUT_OFF);
        assertBad(List.of(), 0, Fault.UNREADABLE);
        List<String> torn = export();
        torn.set(4, torn.get(4).substring(0, 40));
        assertBad(torn, 3, Fault.UNREADABLE);
    }

    /** Whoever writes leaves anew as well can only be found by what was signed; each checkpoint narrows it down. */
    @Test
    void a_rewritten_history_is_found_by_the_checkpoints_that_were_signed_before() {
        List<String> honest = Ledgers.whole(ENTRIES, KEY, 4);
        List<String> forged = new ArrayList<>(honest);
        int line = 1 + 9 + 2;
        assertThat(honest.get(line)).contains("\"index\":9");
        Entry other = withPositionOf(ENTRIES.get(9), "{\"activity\":\"a-2\"}");
        forged.set(line, new ExportLine.Covered(9, other, other.leaf(), Optional.empty()).text());

        BadEvent bad = Ledgers.check(forged, KEY, List.of()).firstBad().orElseThrow();
        assertThat(bad.what()).isEqualTo(Fault.NOT_AS_SIGNED);
        assertThat(bad.index()).isEqualTo(8);
        assertThat(bad.through()).isEqualTo(11);
        assertThat(bad.position()).hasValue(17);
    }

    @Test
    void a_history_signed_by_another_is_not_believed() {
        KeyPair another = Ledgers.newKey();
        Verdict verdict = Ledgers.check(Ledgers.whole(ENTRIES, another, 4), KEY, List.of());
        assertThat(verdict.firstBad().orElseThrow().what()).isEqualTo(Fault.NOT_SIGNED);
        List<String> unsigned = export();
        unsigned.removeLast();
        unsigned.set(0, new ExportLine.Head(20, Optional.empty(), Optional.empty(), List.of()).text());
        assertBad(unsigned, 0, Fault.NOT_SIGNED);
    }

    /** The signer itself rewrites everything: only a checkpoint that was kept elsewhere tells. */
    @Test
    void a_rewritten_or_shortened_history_is_found_against_a_kept_checkpoint() {
        Checkpoint kept = Ledgers.checkpoint(ENTRIES.subList(0, 10), KEY);
        assertThat(Ledgers.check(export(), KEY, List.of(kept)).verified()).isTrue();

        List<Entry> rewritten = new ArrayList<>(ENTRIES);
        rewritten.set(7, withPositionOf(ENTRIES.get(7), "{}"));
        BadEvent bad = Ledgers.check(Ledgers.whole(rewritten, KEY, 5), KEY, List.of(kept))
                .firstBad()
                .orElseThrow();
        assertThat(bad.what()).isEqualTo(Fault.NOT_AS_KEPT);
        assertThat(bad.index()).isEqualTo(5);
        assertThat(bad.through()).isEqualTo(9);

        BadEvent end = Ledgers.check(Ledgers.whole(ENTRIES.subList(0, 8), KEY, ALL), KEY, List.of(kept))
                .firstBad()
                .orElseThrow();
        assertThat(end.what()).isEqualTo(Fault.CUT_OFF);
        assertThat(end.index()).isEqualTo(8);
        assertThat(end.through()).isEqualTo(9);
    }

    @Test
    void a_plan_is_verified_by_itself_and_spoilt_ones_are_not() {
        List<String> plan = Ledgers.ofPlan("rus-2021", ENTRIES, KEY);
        assertThat(Ledgers.check(plan, KEY, List.of())).isEqualTo(Verdict.good(10));

        List<String> gap = new ArrayList<>(plan);
        gap.remove(4);
        assertBad(gap, 8, Fault.REMOVED);

        List<String> doubled = new ArrayList<>(plan);
        doubled.add(5, plan.get(4));
        assertBad(doubled, 6, Fault.ADDED);

        List<String> changed = new ArrayList<>(plan);
        Entry other = withPositionOf(ENTRIES.get(4), "{}");
        changed.set(
                3,
                new ExportLine.Covered(
                                4,
                                other,
                                other.leaf(),
                                Optional.of(ReferenceTree.path(
                                        4, ENTRIES.stream().map(Entry::leaf).toList())))
                        .text());
        assertBad(changed, 4, Fault.NOT_INCLUDED);
        changed.set(3, plan.get(3).replace("p-7f3a", "p-7f3b"));
        assertBad(changed, 4, Fault.CHANGED);

        assertBad(plan.subList(0, 8), 13, Fault.CUT_OFF);
        assertThat(Ledgers.check(plan, Ledgers.newKey(), List.of())
                        .firstBad()
                        .orElseThrow()
                        .what())
                .isEqualTo(Fault.NOT_SIGNED);
    }

    @Test
    void a_key_counts_when_a_trusted_one_has_given_its_word_for_it() {
        KeyPair first = Ledgers.newKey();
        KeyPair second = Ledgers.newKey();
        KeyPair third = Ledgers.newKey();
        Checkpoint checkpoint = Ledgers.checkpoint(ENTRIES, third);
        List<LedgerKey> known = List.of(
                LedgerKey.first(first.getPublic()), Ledgers.endorsed(second, first), Ledgers.endorsed(third, second));
        for (KeyPair trusted : List.of(first, second, third)) {
            assertThat(new Keys(known, List.of(LedgerKey.id(trusted.getPublic()))).vouchFor(checkpoint))
                    .isTrue();
        }
        assertThat(new Keys(known, List.of()).vouchFor(checkpoint)).isFalse();
        LedgerKey pretended = new LedgerKey(
                LedgerKey.base64(third.getPublic()),
                Optional.of(LedgerKey.id(second.getPublic())),
                Ledgers.endorsed(third, first).endorsement());
        assertThat(new Keys(
                                List.of(known.get(0), known.get(1), pretended),
                                List.of(known.getFirst().id()))
                        .vouchFor(checkpoint))
                .isFalse();
        assertThat(new Keys(known, List.of(LedgerKey.id(third.getPublic())))
                        .vouchFor(Ledgers.checkpoint(ENTRIES, second)))
                .as("trust goes forward only")
                .isFalse();
    }

    @Test
    void a_checkpoint_is_signed_as_a_whole() {
        Checkpoint c = Ledgers.checkpoint(ENTRIES, KEY);
        LedgerKey key = LedgerKey.first(KEY.getPublic());
        assertThat(key.hasSigned(c)).isTrue();
        Hash other = Hash.of("other");
        assertThat(List.of(
                        new Checkpoint(c.size() + 1, c.root(), c.chain(), c.at(), c.key(), c.signature()),
                        new Checkpoint(c.size(), other, c.chain(), c.at(), c.key(), c.signature()),
                        new Checkpoint(c.size(), c.root(), other, c.at(), c.key(), c.signature()),
                        new Checkpoint(c.size(), c.root(), c.chain(), c.at().plusMillis(1), c.key(), c.signature()),
                        new Checkpoint(c.size(), c.root(), c.chain(), c.at(), "other", c.signature()),
                        new Checkpoint(c.size(), c.root(), c.chain(), c.at(), c.key(), "AAAA"),
                        new Checkpoint(c.size(), c.root(), c.chain(), c.at(), c.key(), "no Base64")))
                .noneMatch(key::hasSigned);
        assertThat(Checkpoint.parse("{\"size\":20,\"root\":\"" + c.root() + "\",\"chain\":\"" + c.chain()
                        + "\",\"at\":\"2021-02-05T12:00:00Z\",\"key\":\"" + c.key() + "\",\"signature\":\""
                        + c.signature() + "\",\"window\":{}}"))
                .isEqualTo(c);
    }

    /** The goals of one organisation and the plan of another may have the same identifier. */
    @Test
    void events_of_another_type_do_not_belong_though_they_are_genuine() {
        List<Entry> entries = new ArrayList<>(Ledgers.entries(8));
        entries.set(4, ofType("GoalProgramme", entries.get(4)));
        assertBad(Ledgers.ofPlan("rus-2021", entries, KEY), 4, Fault.ADDED);
        List<Entry> goals =
                entries.stream().map(entry -> ofType("GoalProgramme", entry)).toList();
        assertThat(Ledgers.check(Ledgers.ofPlan("rus-2021", goals, KEY), KEY, List.of()))
                .isEqualTo(Verdict.good(4));
    }

    private static Entry ofType(String type, Entry e) {
        return new Entry(
                e.position(),
                type,
                e.streamId(),
                e.sequence(),
                e.id(),
                e.type(),
                e.revision(),
                e.at(),
                e.person(),
                e.payload(),
                e.metadata());
    }

    private static Entry withPositionOf(Entry e, String payload) {
        return new Entry(
                e.position(),
                e.streamType(),
                e.streamId(),
                e.sequence(),
                e.id(),
                e.type(),
                e.revision(),
                e.at(),
                e.person(),
                payload,
                e.metadata());
    }
}
