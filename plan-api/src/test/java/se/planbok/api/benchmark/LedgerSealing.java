package se.planbok.api.benchmark;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import se.planbok.api.history.EventLog;
import se.planbok.api.ledger.LedgerKeys;
import se.planbok.api.ledger.Sealer;
import se.planbok.api.ledger.SigningKey;

/** The ledger as it is sealed beside a load, with a key of its own; it can be left off for a while. */
final class LedgerSealing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNSEALED =
            "SELECT count(*) FROM event WHERE position > (SELECT coalesce(max(position), 0) FROM ledger_entry)";

    private final Path folder;
    private final Sealer sealer;
    private final JdbcTemplate database;

    /** Begins to seal what is in the log. */
    LedgerSealing(DataSource pool, EventLog log) throws IOException {
        folder = Files.createTempDirectory("planbok-benchmark");
        LedgerKeys keys = LedgerKeys.of(SigningKey.readOrMake(folder.resolve("key.pem")));
        sealer = new Sealer(pool, keys, Clock.systemUTC(), new SimpleMeterRegistry());
        database = new JdbcTemplate(pool);
        log.onAppend(sealer::wake);
        sealer.start();
    }

    /** Waits until every event is sealed. */
    void awaitAllSealed() throws InterruptedException {
        long start = System.nanoTime();
        while (database.queryForObject(UNSEALED, Long.class) > 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("The ledger does not come up with the log");
            }
            Thread.sleep(5);
        }
    }

    /** Does something while nothing is sealed; what was added meanwhile has been sealed when this returns. */
    double without(Measurement measurement) throws Exception {
        stop();
        try {
            return measurement.take();
        } finally {
            sealer.start();
            awaitAllSealed();
        }
    }

    private void stop() throws InterruptedException {
        if (!sealer.stop(PATIENCE)) {
            throw new IllegalStateException("The sealer does not stop");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Something that gives a figure. */
    interface Measurement {

        double take() throws Exception;
    }
}
