package se.planbok.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.AbstractDataSource;
import se.planbok.verify.Consistency;
import se.planbok.verify.Entry;
import se.planbok.verify.Hash;
import se.planbok.verify.Inclusion;
import se.planbok.verify.LedgerHead;
import se.planbok.verify.LedgerKey;
import se.planbok.verify.Verdict;

class SealerTest {

    @TempDir
    private Path folder;

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_empty_ledger_is_signed_and_whole() {
        ledger.sealAll();
        LedgerReads.State state = ledger.reads().state();
        assertThat(state.checkpoint().size()).isZero();
        assertThat(state.checkpoint().root()).isEqualTo(LedgerHead.NO_ROOT);
        assertThat(state.window()).isEqualTo(new Window(0, 0, 0));
        assertThat(state.keys().getFirst().hasSigned(state.checkpoint())).isTrue();
        assertThat(ledger.verify()).isEqualTo(Verdict.good(0));
        assertThat(ledger.checkExport(null, List.of())).isEqualTo(Verdict.good(0));
    }

    @Test
    void events_are_sealed_when_the_sealer_is_woken_and_the_window_is_told() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Sealer sealer = new Sealer(ledger.database, ledger.keys, Clock.systemUTC(), meters);
        ledger.log.onAppend(sealer::wake);
        ledger.append("rus-2021", -1, 3);
        assertThat(ledger.tables().window().unsealed()).isEqualTo(3);
        assertThat(ledger.tables().window().lagMillis()).isPositive();
        ledger.running(sealer, () -> {
            ledger.awaitSealed();
            ledger.append("rus-2021", 2, 5);
            ledger.awaitSealed();
            await().atMost(TestLedger.PATIENCE)
                    .until(() -> meters.get("planbok.ledger.unsealed").gauge().value() == 0);
        });
        assertThat(ledger.verify()).isEqualTo(Verdict.good(8));
        assertThat(meters.get("planbok.ledger.delay").timer().count()).isPositive();
        assertThat(meters.get("planbok.ledger.lag").gauge().value()).isZero();
        assertThat(meters.get("planbok.ledger.refused").gauge().value()).isZero();
        assertThat(ledger.tables().window().lagMillis()).isZero();
    }

    @Test
    void every_event_is_proved_and_the_ledger_is_proved_to_have_grown() {
        for (int step = 0; step < 9; step++) {
            ledger.append("rus-2021", step - 1, 1);
            ledger.append("rus-2022", step - 1, 1);
            ledger.sealAll();
        }
        LedgerReads reads = ledger.reads();
        for (Entry event : ledger.events()) {
            LedgerReads.Proof proof = reads.proof(event.id());
            assertThat(proof.entry()).isEqualTo(event);
            assertThat(Inclusion.holds(
                            Hash.leaf(proof.entry().canonical()),
                            proof.sealed().index(),
                            proof.checkpoint().size(),
                            proof.path(),
                            proof.checkpoint().root()))
                    .isTrue();
        }
        for (long from = 0; from <= 18; from++) {
            for (long to = from; to <= 18; to++) {
                LedgerReads.Growth growth = reads.growth(from, Optional.of(to));
                assertThat(Consistency.holds(from, to, growth.before(), growth.after(), growth.path()))
                        .isTrue();
                assertThat(growth.later().isPresent()).isEqualTo(to > 0 && to % 2 == 0);
                growth.later().ifPresent(signed -> assertThat(signed.root()).isEqualTo(growth.after()));
            }
        }
        assertThat(ledger.checkExport(
                        null, List.of(ledger.tables().checkpoint(8).orElseThrow())))
                .isEqualTo(Verdict.good(18));
        assertThat(ledger.checkExport("rus-2021", List.of())).isEqualTo(Verdict.good(9));
        assertThat(ledger.checkExport("rus-2030", List.of())).isEqualTo(Verdict.good(0));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reads.proof(UUID.randomUUID()))
                .isInstanceOf(NoSuchEvent.class);
        ledger.append("rus-2021", 8, 1);
        UUID unsealed = ledger.events().getLast().id();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reads.proof(unsealed))
                .isInstanceOf(NotSealedYet.class);
    }

    @Test
    void more_events_than_a_batch_are_sealed_in_several() {
        for (int step = 0; step < 3; step++) {
            ledger.append("rus-2021", step * 700L - 1, 700);
        }
        ledger.sealAll();
        assertThat(ledger.tables().checkpoint(Sealing.BATCH)).isPresent();
        assertThat(ledger.verify()).isEqualTo(Verdict.good(2_100));
        assertThat(ledger.checkExport("rus-2021", List.of())).isEqualTo(Verdict.good(2_100));
    }

    @Test
    void an_event_without_a_canonical_form_does_not_keep_the_others_from_being_sealed() {
        ledger.append("rus-2021", -1, 1);
        ledger.administrator.update("""
                INSERT INTO event SELECT nextval('event_position'), stream_type, stream_id, 1, event_id, type, revision,
                    '-infinity', person, '{"a":1,"a":1e400}', '"\\ud800"' FROM event""");
        ledger.append("rus-2021", 1, 1);
        ledger.sealAll();
        assertThat(ledger.verify()).isEqualTo(Verdict.good(3));
    }

    /** Whatever statement is the last before the connection dies: nothing is lost, doubled or unsigned. */
    @Test
    void sealing_survives_a_crash_after_any_statement() {
        ledger.append("rus-2021", -1, 5);
        int survived = 0;
        for (int steps = 0; survived < 2; steps++) {
            DyingDatabase dying = new DyingDatabase(ledger.database, steps);
            Sealer sealer = ledger.sealer(dying, ledger.keys);
            ledger.running(
                    sealer,
                    () -> await().atMost(TestLedger.PATIENCE)
                            .pollInterval(Duration.ofMillis(5))
                            .until(() ->
                                    dying.hasDied() || ledger.tables().window().unsealed() == 0));
            assertThat(ledger.verify().verified())
                    .as("after %d statements", steps)
                    .isTrue();
            survived += dying.hasDied() ? 0 : 1;
            if (ledger.tables().window().unsealed() == 0) {
                ledger.append("rus-2021", ledger.events().size() - 1, 1);
            }
            assertThat(steps).isLessThan(100);
        }
        ledger.sealAll();
        assertThat(ledger.verify()).isEqualTo(Verdict.good(ledger.events().size()));
        LedgerHead head = LedgerHead.empty();
        ledger.events().forEach(event -> head.add(event.leaf()));
        assertThat(head.isOf(ledger.reads().state().checkpoint())).isTrue();
    }

    @Test
    void one_of_two_nodes_seals_and_the_other_takes_over() throws InterruptedException {
        LedgerReads reads = ledger.reads();
        Sealer first = ledger.sealer(ledger.server.pool(3), ledger.keys);
        Sealer second = ledger.sealer(ledger.server.pool(3), ledger.keys);
        ledger.log.onAppend(first::wake);
        ledger.log.onAppend(second::wake);
        first.start();
        ledger.append("rus-2021", -1, 2);
        ledger.awaitSealed();
        second.start();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int step = 0; step < 200; step++) {
                ledger.append("rus-2022", step - 1, 1);
            }
        });
        await().atMost(TestLedger.PATIENCE).until(() -> ledger.tables().size() > 10);
        assertThat(second.lastSigned()).isEmpty();
        ledger.administrator.queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND classid = 1349280110 AND objid = 1651469059""");
        TestLedger.stop(first);
        writer.join();
        // All that was written before may have been sealed by the first in one go.
        ledger.append("rus-2021", 1, 2);
        ledger.awaitSealed();
        // It is in the database a moment before the node that wrote it knows of it.
        await().atMost(TestLedger.PATIENCE)
                .untilAsserted(() -> assertThat(second.lastSigned()).isPresent());
        TestLedger.stop(second);
        assertThat(reads.verify()).isEqualTo(Verdict.good(204));
    }

    @Test
    void a_new_key_signs_on_the_word_of_the_old_one_and_old_checkpoints_still_hold() {
        ledger.append("rus-2021", -1, 3);
        ledger.sealAll();
        ledger.append("rus-2021", 2, 2);
        SigningKey next = SigningKey.readOrMake(folder.resolve("next.pem"));

        Sealer stranger = ledger.sealer(ledger.database, LedgerKeys.of(next));
        ledger.running(
                stranger,
                () -> await().atMost(TestLedger.PATIENCE)
                        .until(() -> stranger.refusal().isPresent()));
        assertThat(ledger.tables().size()).isEqualTo(3);

        LedgerKeys changed = new LedgerKeys(next, Optional.of(ledger.keys.current()), false);
        ledger.sealAll(changed);
        ledger.append("rus-2021", 4, 1);
        ledger.sealAll(LedgerKeys.of(next));
        assertThat(ledger.reads(LedgerKeys.of(next)).verify()).isEqualTo(Verdict.good(6));
        List<LedgerKey> keys = ledger.tables().keys();
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).hasEndorsed(keys.get(1))).isTrue();
        String export = ledger.export(null);
        assertThat(TestLedger.check(export, ledger.keys, List.of())).isEqualTo(Verdict.good(6));
        assertThat(TestLedger.check(export, LedgerKeys.of(next), List.of())).isEqualTo(Verdict.good(6));

        Sealer replaced = ledger.sealer(ledger.database, ledger.keys);
        ledger.running(
                replaced,
                () -> await().atMost(TestLedger.PATIENCE)
                        .until(() -> replaced.refusal().isPresent()));
    }

    @Test
    void a_lost_key_is_replaced_when_that_is_said() {
        ledger.append("rus-2021", -1, 3);
        ledger.sealAll();
        SigningKey next = SigningKey.readOrMake(folder.resolve("next.pem"));
        ledger.append("rus-2021", 2, 1);
        ledger.sealAll(new LedgerKeys(next, Optional.empty(), true));
        assertThat(ledger.reads(LedgerKeys.of(next)).verify()).isEqualTo(Verdict.good(4));
        assertThat(ledger.tables().keys().getLast().endorsedBy()).isEmpty();
        assertThat(TestLedger.check(ledger.export(null), ledger.keys, List.of()).verified())
                .as("who trusts the lost key alone is not persuaded")
                .isFalse();
    }

    /** A database whose connections break for good after so many statements. */
    private static final class DyingDatabase extends AbstractDataSource {

        private final DataSource database;
        private final AtomicInteger left;

        DyingDatabase(DataSource database, int statements) {
            this.database = database;
            left = new AtomicInteger(statements);
        }

        boolean hasDied() {
            return left.get() < 0;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return dying(Connection.class, database.getConnection());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        private <T> T dying(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> call(real, method, arguments)));
        }

        private Object call(Object real, Method method, Object[] arguments) throws Throwable {
            if ((method.getName().startsWith("execute") || method.getName().equals("commit"))
                    && left.decrementAndGet() < 0) {
                breakConnection(real);
            }
            try {
                Object answer = method.invoke(real, arguments);
                if (answer instanceof PreparedStatement statement) {
                    return dying(PreparedStatement.class, statement);
                }
                return answer instanceof java.sql.Statement statement
                        ? dying(java.sql.Statement.class, statement)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static void breakConnection(Object real) throws SQLException {
            Connection connection =
                    real instanceof Connection itself ? itself : ((java.sql.Statement) real).getConnection();
            connection.abort(Runnable::run);
        }
    }
}
