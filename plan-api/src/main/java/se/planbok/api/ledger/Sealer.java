package se.planbok.api.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import se.planbok.verify.Checkpoint;
import se.planbok.view.store.LogFollower;
import se.planbok.view.store.Session;
import se.planbok.view.store.Signal;

/**
 * Seals the log, on a thread of its own. Of all nodes on a database one does; the others stand by. It sleeps until
 * {@link #wake} is called, looks once a second in case a call was lost, and lets events gather for half a second
 * between batches, so that many are sealed with one signature and the writers have the machine.
 */
public final class Sealer implements LogFollower {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private static final Duration GATHER = Duration.ofMillis(500);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final Duration STAND_BY = Duration.ofSeconds(1);

    private final DataSource database;
    private final LedgerKeys keys;
    private final Clock clock;
    private final LedgerMeters meters;
    private final Signal signal = new Signal();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<Checkpoint> lastSigned = Optional.empty();
    private volatile Optional<String> refusal = Optional.empty();
    private Thread thread;

    public Sealer(DataSource database, LedgerKeys keys, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.meters = new LedgerMeters(meters);
    }

    /** Begins to seal, or to stand by; also again after a stop that was done in time. */
    @Override
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("The sealer has been started");
        }
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("planbok-ledger").start(this::run);
    }

    /** Ends after the batch that has begun; false when it was not done in time. */
    @Override
    public synchronized boolean stop(Duration atMost) throws InterruptedException {
        if (thread == null) {
            return true;
        }
        stopping.countDown();
        signal.call();
        if (thread.join(atMost)) {
            thread = null;
        }
        return thread == null;
    }

    /** There are new events, or there may be. */
    @Override
    public void wake() {
        signal.call();
    }

    /** What this node signed last, since it was started. */
    Optional<Checkpoint> lastSigned() {
        return lastSigned;
    }

    /** Why this node may not seal, if so. */
    Optional<String> refusal() {
        return refusal;
    }

    private void run() {
        try {
            while (isWanted()) {
                if (!sealAsTheOne()) {
                    observe();
                    rest(STAND_BY);
                }
            }
        } catch (InterruptedException end) {
            LOG.info("The sealer of the ledger was interrupted and ends");
        }
    }

    /** Seals until it is to stop; false when it cannot, now. */
    private boolean sealAsTheOne() throws InterruptedException {
        try {
            Optional<Session> opened = Session.open(database, Session.SEALING);
            if (opened.isEmpty()) {
                settle(Optional.empty());
                return false;
            }
            try (Session session = opened.get()) {
                seal(session);
            }
            return true;
        } catch (SealingRefused refused) {
            settle(Optional.of(refused.getMessage()));
            return false;
        } catch (SQLException | RuntimeException | Error failure) {
            // Nothing is lost: what was not committed is sealed again, from what the database says then.
            LOG.warn("The sealer of the ledger begins again in a moment", failure);
            return false;
        }
    }

    private void observe() {
        try {
            meters.observe(new LedgerTables(database).window());
        } catch (DataAccessException unreachable) {
            LOG.debug("How much waits to be sealed cannot be seen", unreachable);
        }
    }

    private void seal(Session session) throws InterruptedException {
        Sealing sealing = new Sealing(session, keys, clock, lastSigned);
        settle(Optional.empty());
        LedgerTables tables = new LedgerTables(session.jdbc().getDataSource());
        while (isWanted()) {
            Optional<Sealing.Sealed> sealed = sealing.seal();
            sealed.ifPresent(this::note);
            if (sealed.isEmpty() || sealed.get().events() < Sealing.BATCH) {
                meters.observe(tables.window());
                if (sealed.isPresent()) {
                    rest(GATHER);
                }
                signal.await(LOOK_ANYWAY);
            }
        }
    }

    private void note(Sealing.Sealed sealed) {
        lastSigned = Optional.of(sealed.checkpoint());
        if (sealed.events() > 0) {
            meters.sealed(clock.millis() - sealed.oldest().toEpochMilli());
        }
    }

    private void settle(Optional<String> reason) {
        if (!reason.equals(refusal)) {
            reason.ifPresent(why -> LOG.error("The ledger is not sealed: {}. See docs/ledger.md", why));
        }
        refusal = reason;
        meters.refuses(reason.isPresent());
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    private void rest(Duration atMost) throws InterruptedException {
        if (stopping.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debug("The sealer rests no longer: it is to stop");
        }
    }
}
