package se.planbok.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import se.planbok.verify.BadEvent;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Consistency;
import se.planbok.verify.Entry;
import se.planbok.verify.Fault;
import se.planbok.verify.LedgerHead;
import se.planbok.verify.Verdict;

/**
 * An administrator of the database, before whom no trigger stands, changes what is stored. There are three steps, each
 * sealed by itself: rus-2021 at the positions 1 to 4, rus-2022 at 6 to 8 and rus-2021 again at 9 to 11; 5 is a gap.
 */
class TamperingTest {

    @TempDir
    private static Path folder;

    private static TestLedger ledger;

    @BeforeAll
    static void open() {
        ledger = new TestLedger(folder);
        // It would keep an administrator only from tampering in another order.
        ledger.administrator.execute("ALTER TABLE ledger_checkpoint DROP CONSTRAINT ledger_checkpoint_key_fkey");
    }

    @BeforeEach
    void seal() {
        ledger.empty();
        ledger.append("rus-2021", -1, 4);
        ledger.sealAll();
        ledger.administrator.queryForObject("SELECT nextval('event_position')", Long.class);
        ledger.append("rus-2022", -1, 3);
        ledger.sealAll();
        ledger.append("rus-2021", 3, 3);
        ledger.sealAll();
        assertThat(ledger.verify()).isEqualTo(Verdict.good(10));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private void assertFound(long index, Fault what) {
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isEqualTo(what);
        assertThat(bad.index()).isEqualTo(index);
    }

    private static BadEvent found(Verdict verdict) {
        assertThat(verdict.verified()).isFalse();
        return verdict.firstBad().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = replace(payload::text, '21', '31')::json",
                "payload = replace(payload::text, ':21', ': 21')::json",
                "payload = replace(payload::text, '21', '21.0')::json",
                "payload = '{\"halfDays\":21,\"activity\":\"a-1\"}'",
                "metadata = '{\"trace\":\"t2\"}'",
                "metadata = '{\"trace\":\"t1\"} '",
                "sequence = 42",
                "type = 'DaysAllocatef'",
                "revision = 2",
                "at = at + interval '1 millisecond'",
                "at = 'infinity'",
                "person = 'p-7f3b'",
                "event_id = '00000000-0000-0000-0000-000000000001'",
                "stream_type = 'plan'",
                "stream_id = 'rus-2023'",
            })
    void a_change_of_one_event_is_found_and_named(String change) {
        ledger.tamper("UPDATE event SET " + change + " WHERE position = 3");
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isIn(Fault.CHANGED, Fault.DIGESTS_CHANGED);
        assertThat(bad.index()).isEqualTo(2);
        assertThat(bad.position()).hasValue(3);
        assertThat(found(ledger.checkExport(null, List.of())).index()).isEqualTo(2);
    }

    @Test
    void a_change_of_any_byte_of_a_payload_is_found() {
        String payload = ledger.events().get(2).payload();
        ledger.tamper();
        for (int at = 0; at < payload.length(); at++) {
            char other = payload.charAt(at) == '1' ? '2' : '1';
            String changed = payload.substring(0, at) + other + payload.substring(at + 1);
            if (update(changed)) {
                assertFound(2, Fault.CHANGED);
            }
        }
        assertThat(update(payload)).isTrue();
        assertThat(ledger.verify().verified()).isTrue();
    }

    /** False when the database itself does not take the text for JSON. */
    private boolean update(String payload) {
        try {
            return ledger.administrator.update("UPDATE event SET payload = ?::json WHERE position = 3", payload) == 1;
        } catch (DataAccessException notJson) {
            return false;
        }
    }

    /** The proof of the ninth event needs its neighbour's leaf, and the node above the first eight. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM ledger_node WHERE size = 8 AND level = 3",
                "DELETE FROM ledger_entry WHERE index = 8",
                "DELETE FROM ledger_entry WHERE index = 9",
                "DELETE FROM event WHERE position = 10",
                "UPDATE event SET person = 'p-7f3b' WHERE position = 10",
                "UPDATE ledger_entry SET leaf = chain WHERE index = 9",
                "UPDATE ledger_node SET hash = sha256('') WHERE size = 8 AND level = 3",
                "UPDATE ledger_checkpoint SET root = sha256('') WHERE size = 10",
            })
    void what_cannot_be_proved_since_the_ledger_is_damaged_is_told(String damage) {
        UUID event = ledger.events().get(8).id();
        assertThat(ledger.reads().proof(event).sealed().index()).isEqualTo(8);
        ledger.tamper(damage);

        assertThatThrownBy(() -> ledger.reads().proof(event)).isInstanceOf(LedgerDamaged.class);
    }

    @Test
    void growth_that_cannot_be_proved_since_the_ledger_is_damaged_is_told() {
        ledger.tamper("DELETE FROM ledger_node WHERE size = 8");

        assertThatThrownBy(() -> ledger.reads().growth(4, Optional.empty())).isInstanceOf(LedgerDamaged.class);
    }

    @Test
    void a_moved_event_is_found() {
        ledger.tamper("UPDATE event SET position = 5 WHERE position = 7");
        assertFound(4, Fault.ADDED);
        ledger.tamper(
                "UPDATE event SET position = 7 WHERE position = 5", "UPDATE event SET position = 5 WHERE position = 4");
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isEqualTo(Fault.REMOVED);
        assertThat(bad.position()).hasValue(4);
    }

    @Test
    void two_events_that_changed_places_are_found() {
        ledger.tamper(
                "UPDATE event SET position = 100 WHERE position = 2",
                "UPDATE event SET position = 2 WHERE position = 8",
                "UPDATE event SET position = 8 WHERE position = 100");
        assertFound(1, Fault.CHANGED);
    }

    @Test
    void a_removed_event_is_found_and_named_although_it_is_gone() {
        ledger.tamper("DELETE FROM event WHERE position = 7");
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isEqualTo(Fault.REMOVED);
        assertThat(bad.position()).hasValue(7);
        assertThat(bad.streamId()).contains("rus-2022");
        assertThat(bad.sequence()).hasValue(1);
        assertThat(ledger.checkExport(null, List.of()).verified()).isFalse();
        assertThat(ledger.checkExport("rus-2022", List.of()).verified()).isFalse();
    }

    @Test
    void a_removed_plan_is_found() {
        ledger.tamper("DELETE FROM event WHERE stream_id = 'rus-2022'");
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isEqualTo(Fault.REMOVED);
        assertThat(bad.position()).hasValue(6);
        assertThat(bad.streamId()).contains("rus-2022");
    }

    @Test
    void an_added_event_is_found() {
        ledger.tamper(copy("5", "42", "gen_random_uuid()"));
        assertFound(4, Fault.ADDED);
        assertThat(ledger.checkExport(null, List.of()).verified()).isFalse();
    }

    @Test
    void a_copied_event_is_found() {
        ledger.tamper(copy("0", "42", "event_id"));
        assertFound(0, Fault.ADDED);
    }

    private static String copy(String position, String sequence, String id) {
        return "INSERT INTO event SELECT " + position + ", stream_type, stream_id, " + sequence + ", " + id
                + ", type, revision, at, person, payload, metadata FROM event WHERE position = 3";
    }

    /** The end cut off with all its digests is in itself whole. */
    @Test
    void a_history_that_is_cut_off_is_found_against_what_was_kept() {
        Checkpoint kept = ledger.tables().lastCheckpoint().orElseThrow();
        ledger.tamper(
                "DELETE FROM event WHERE position > 8",
                "DELETE FROM ledger_entry WHERE index >= 7",
                "DELETE FROM ledger_node WHERE size > 7");
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isEqualTo(Fault.CUT_OFF);
        assertThat(bad.index()).isEqualTo(7);

        ledger.tamper("DELETE FROM ledger_checkpoint WHERE size > 7");
        assertThat(ledger.verify()).isEqualTo(Verdict.good(7));
        BadEvent against = found(ledger.checkExport(null, List.of(kept)));
        assertThat(against.what()).isEqualTo(Fault.CUT_OFF);
        assertThat(against.index()).isEqualTo(7);
        assertThat(against.through()).isEqualTo(9);
        assertThatThrownBy(() -> ledger.reads().growth(kept.size(), Optional.empty()))
                .isInstanceOf(NoSuchSize.class);
    }

    @Test
    void the_node_that_signed_knows_when_the_end_is_cut_off() {
        Sealer sealer = ledger.sealer(ledger.database, ledger.keys);
        ledger.running(sealer, () -> {
            ledger.append("rus-2021", 6, 1);
            ledger.awaitSealed();
        });
        ledger.tamper(
                "DELETE FROM event WHERE position > 8",
                "DELETE FROM ledger_entry WHERE index >= 7",
                "DELETE FROM ledger_node WHERE size > 7",
                "DELETE FROM ledger_checkpoint WHERE size > 7");
        BadEvent bad = found(new LedgerReads(ledger.database, ledger.keys, sealer).verify());
        assertThat(bad.what()).isEqualTo(Fault.CUT_OFF);
        assertThat(bad.index()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE ledger_entry SET leaf = sha256('x') WHERE index = 5 | 5 | DIGESTS_CHANGED",
                "UPDATE ledger_entry SET chain = sha256('x') WHERE index = 5 | 5 | DIGESTS_CHANGED",
                "UPDATE ledger_entry SET event_id = gen_random_uuid() WHERE index = 5 | 5 | DIGESTS_CHANGED",
                "UPDATE ledger_entry SET sequence = 42 WHERE index = 5 | 5 | DIGESTS_CHANGED",
                "UPDATE ledger_entry SET index = 42 WHERE index = 9 | 9 | DIGESTS_CHANGED",
                "UPDATE ledger_entry SET position = 5 WHERE index = 5 | 5 | REMOVED",
                "DELETE FROM ledger_entry WHERE index = 5 | 5 | DIGESTS_CHANGED",
                "DELETE FROM ledger_entry WHERE index = 9 | 9 | CUT_OFF",
                "UPDATE ledger_node SET hash = sha256('x') WHERE size = 8 AND level = 3 | 7 | DIGESTS_CHANGED",
                "DELETE FROM ledger_node WHERE size = 8 AND level = 3 | 7 | DIGESTS_CHANGED",
                "INSERT INTO ledger_node VALUES (42, 3, sha256('x')) | 10 | DIGESTS_CHANGED",
                "UPDATE ledger_checkpoint SET root = sha256('x') WHERE size = 7 | 4 | NOT_AS_SIGNED",
                "UPDATE ledger_checkpoint SET chain = sha256('x') WHERE size = 4 | 0 | NOT_AS_SIGNED",
                "UPDATE ledger_checkpoint SET at = at + interval '1 second' WHERE size = 4 | 0 | NOT_SIGNED",
                "UPDATE ledger_checkpoint SET signature = 'AAAA' WHERE size = 10 | 7 | NOT_SIGNED",
                "UPDATE ledger_checkpoint SET size = 11 WHERE size = 10 | 10 | CUT_OFF",
                "DELETE FROM ledger_checkpoint WHERE size = 10 | 7 | NOT_SIGNED",
                "DELETE FROM ledger_checkpoint | 0 | NOT_SIGNED",
            })
    void a_change_of_the_ledger_itself_is_found(String statement, long index, Fault what) {
        ledger.tamper(statement);
        assertFound(index, what);
    }

    @Test
    void digests_that_were_written_anew_to_match_are_found_by_the_signature() {
        ledger.tamper("UPDATE event SET payload = replace(payload::text, '20', '99')::json WHERE position = 7");
        rewriteDigests();
        BadEvent bad = found(ledger.verify());
        assertThat(bad.what()).isEqualTo(Fault.NOT_AS_SIGNED);
        assertThat(bad.index()).isEqualTo(4);
        assertThat(bad.through()).isEqualTo(6);
        assertThat(bad.position()).hasValue(6);
        assertThat(found(ledger.checkExport(null, List.of())).index()).isEqualTo(4);
    }

    @Test
    void digests_signed_anew_with_another_key_are_found() {
        Checkpoint kept = ledger.tables().checkpoint(7).orElseThrow();
        ledger.tamper("UPDATE event SET payload = replace(payload::text, '20', '99')::json WHERE position = 7");
        rewriteDigests();
        ledger.tamper("DELETE FROM ledger_checkpoint");
        LedgerKeys another = LedgerKeys.of(SigningKey.readOrMake(folder.resolve("another.pem")));
        signAnew(another);
        assertFound(0, Fault.NOT_SIGNED);
        assertThat(found(ledger.checkExport(null, List.of())).what()).isEqualTo(Fault.NOT_SIGNED);

        ledger.tamper("DELETE FROM ledger_checkpoint", "DELETE FROM ledger_key");
        ledger.tables().add(another.current().unendorsed());
        signAnew(another);
        assertFound(0, Fault.NOT_SIGNED);

        // Whoever has the key itself can sign anything, and is found by what was kept elsewhere alone.
        ledger.tamper("DELETE FROM ledger_checkpoint", "DELETE FROM ledger_key");
        ledger.tables().add(ledger.keys.current().unendorsed());
        signAnew(ledger.keys);
        assertThat(ledger.verify()).isEqualTo(Verdict.good(10));
        BadEvent bad = found(ledger.checkExport(null, List.of(kept)));
        assertThat(bad.what()).isEqualTo(Fault.NOT_AS_KEPT);
        assertThat(bad.through()).isEqualTo(6);
        LedgerReads.Growth growth = ledger.reads().growth(7, Optional.empty());
        assertThat(Consistency.holds(7, 10, growth.before(), growth.after(), growth.path()))
                .isTrue();
        assertThat(Consistency.holds(7, 10, kept.root(), growth.after(), growth.path()))
                .isFalse();
    }

    private void rewriteDigests() {
        ledger.tamper("DELETE FROM ledger_entry", "DELETE FROM ledger_node");
        LedgerHead head = LedgerHead.empty();
        List<SealedEntry> entries = new ArrayList<>();
        List<SealedNode> nodes = new ArrayList<>();
        for (Entry event : ledger.events()) {
            long index = head.size();
            nodes.addAll(SealedNode.kept(index + 1, head.add(event.leaf())));
            entries.add(SealedEntry.of(index, event, event.leaf(), head.chain()));
        }
        ledger.tables().addEntries(entries);
        ledger.tables().addNodes(nodes);
    }

    private void signAnew(LedgerKeys with) {
        LedgerHead head = LedgerHead.empty();
        ledger.events().forEach(event -> head.add(event.leaf()));
        if (ledger.tables().keys().stream()
                .noneMatch(key -> key.id().equals(with.current().id()))) {
            ledger.tables().add(with.current().unendorsed());
        }
        String text = Checkpoint.signed(
                head.size(),
                head.root(),
                head.chain(),
                TestLedger.NOON,
                with.current().id());
        ledger.tables()
                .add(new Checkpoint(
                        head.size(),
                        head.root(),
                        head.chain(),
                        TestLedger.NOON,
                        with.current().id(),
                        with.current().sign(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET chain = sha256('x') WHERE index = 9",
                "UPDATE ledger_node SET hash = sha256('x') WHERE size = 8 AND level = 3",
                "DELETE FROM ledger_node WHERE size = 8 AND level = 3",
                "DELETE FROM ledger_entry WHERE index = 9",
                "DELETE FROM ledger_checkpoint WHERE size = 10",
                "DELETE FROM ledger_checkpoint",
                "UPDATE ledger_checkpoint SET signature = 'AAAA' WHERE size = 10",
                "DELETE FROM ledger_key",
            })
    void what_is_not_as_it_was_signed_is_not_signed_again(String change) {
        ledger.tamper(change);
        ledger.append("rus-2021", 6, 1);
        Sealer sealer = ledger.sealer(ledger.database, ledger.keys);
        ledger.running(
                sealer,
                () -> org.awaitility.Awaitility.await()
                        .atMost(TestLedger.PATIENCE)
                        .until(() -> sealer.refusal().isPresent()));
        assertThat(ledger.tables().checkpoint(11)).isEmpty();
        assertThat(ledger.tables().window().unsealed()).isPositive();
    }

    @Test
    void triggers_refuse_every_change() {
        for (String table : List.of("ledger_entry", "ledger_node", "ledger_key", "ledger_checkpoint")) {
            for (String change : List.of("DELETE FROM ", "TRUNCATE ")) {
                assertThatThrownBy(() -> ledger.administrator.execute(
                                change + table + (change.startsWith("T") ? " CASCADE" : "")))
                        .rootCause()
                        .hasMessageContaining("only ever appended to");
            }
        }
        assertThatThrownBy(() -> ledger.administrator.execute("UPDATE ledger_entry SET sequence = 1"))
                .rootCause()
                .hasMessageContaining("only ever appended to");
    }
}
