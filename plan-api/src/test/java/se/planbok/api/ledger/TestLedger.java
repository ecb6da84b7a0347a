package se.planbok.api.ledger;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.api.TestDatabase;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Entry;
import se.planbok.verify.LedgerExport;
import se.planbok.verify.Verdict;

/** A database with a log and a ledger, and one who may do with them what only an administrator of the database can. */
final class TestLedger implements AutoCloseable {

    static final Instant NOON = Instant.parse("2021-02-05T12:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> TABLES =
            List.of("event", "ledger_entry", "ledger_node", "ledger_key", "ledger_checkpoint");

    final TestDatabase server = TestDatabase.fresh();
    final DataSource database = server.pool(8);
    final EventLog log = new EventLog(database, new SimpleMeterRegistry());
    final JdbcTemplate administrator = new JdbcTemplate(database);
    final LedgerKeys keys;

    TestLedger(Path folder) {
        keys = LedgerKeys.of(SigningKey.readOrMake(folder.resolve("key.pem")));
    }

    /** Stores events of a plan, one step. */
    void append(String plan, long expectedLast, int count) {
        log.append(Append.to(
                new StreamId("Plan", plan),
                expectedLast,
                IntStream.range(0, count)
                        .mapToObj(i -> new NewEvent(
                                UUID.randomUUID(),
                                "DaysAllocated",
                                1,
                                NOON.plusSeconds(expectedLast + i),
                                "p-7f3a",
                                "{\"activity\":\"a-1\",\"halfDays\":" + (19 + i) + "}",
                                "{\"trace\":\"t1\"}"))
                        .toList()));
    }

    Sealer sealer(DataSource through, LedgerKeys with) {
        return new Sealer(through, with, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    /** Seals all that is stored, and ends. */
    void sealAll() {
        sealAll(keys);
    }

    void sealAll(LedgerKeys with) {
        running(sealer(database, with), this::awaitSealed);
    }

    /** Lets a sealer run while something is done. */
    void running(Sealer sealer, Runnable work) {
        sealer.start();
        try {
            work.run();
        } finally {
            stop(sealer);
        }
    }

    static void stop(Sealer sealer) {
        try {
            if (!sealer.stop(PATIENCE)) {
                throw new IllegalStateException("The sealer does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitSealed() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            Optional<Checkpoint> last = tables().lastCheckpoint();
            return tables().window().unsealed() == 0
                    && last.filter(signed -> signed.size() == tables().size()).isPresent();
        });
    }

    LedgerTables tables() {
        return new LedgerTables(database);
    }

    /** As seen by a node that has just been started. */
    LedgerReads reads() {
        return reads(keys);
    }

    LedgerReads reads(LedgerKeys with) {
        return new LedgerReads(database, with, sealer(database, with));
    }

    Verdict verify() {
        return reads().verify();
    }

    List<Entry> events() {
        try (var events = tables().eventsAfter(Long.MIN_VALUE, Long.MAX_VALUE)) {
            return events.toList();
        }
    }

    String export(String plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reads().export(Optional.ofNullable(plan).map(id -> new StreamId(Plan.TYPE, id)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    Verdict checkExport(String plan, List<Checkpoint> kept) {
        return check(export(plan), keys, kept);
    }

    static Verdict check(String export, LedgerKeys trusted, List<Checkpoint> kept) {
        try {
            return LedgerExport.check(
                    new BufferedReader(new StringReader(export)),
                    List.of(trusted.current().id()),
                    kept,
                    entry -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties everything, as if nothing had happened; quicker than a database for each test. */
    void empty() {
        tamper(
                "TRUNCATE event, ledger_entry, ledger_node, ledger_key, ledger_checkpoint",
                "ALTER SEQUENCE event_position RESTART");
        for (String table : TABLES) {
            administrator.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
    }

    /** Does what the triggers refuse. */
    void tamper(String... statements) {
        for (String table : TABLES) {
            administrator.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
        for (String statement : statements) {
            administrator.execute(statement);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
