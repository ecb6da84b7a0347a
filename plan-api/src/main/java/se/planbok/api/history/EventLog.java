package se.planbok.api.history;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the event log, durably and in groups.
 *
 * <p>A commit costs the same for one append as for many. So the callers put their appends in a queue, and whichever of
 * them gets hold of the lead writes for all, with one statement and one commit; meanwhile the next group gathers. All
 * nodes write under one advisory lock of the database, so positions become visible in their order.
 *
 * <p>The connections must have a {@code socketTimeout} longer than any group takes, so that a network that is silent for
 * ever is noticed; the outcome is then looked up.
 */
public final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int NO_SESSION = 0;
    private static final String STREAM_CONSTRAINT = "event_stream_sequence";

    private final DataSource database;
    private final LookUp lookUp = new LookUp(this::connect);
    private final Queue<PendingAppend> queue = new ConcurrentLinkedQueue<>();
    private final Gathering gathering = new Gathering();
    private final ReentrantLock lead = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Timer duration;
    private final DistributionSummary groupSize;
    private final Counter conflicts;
    private final Counter unknown;
    /** Whether the leading thread was interrupted while it wrote; guarded by the lead. */
    private boolean interrupted;

    public EventLog(DataSource database, MeterRegistry meters) {
        this.database = database;
        duration = Timer.builder("planbok.append.duration")
                .description("From an append's call until it is durable or has failed")
                .register(meters);
        groupSize = DistributionSummary.builder("planbok.append.group.size")
                .description("Appends that were made durable by one statement")
                .register(meters);
        conflicts = Counter.builder("planbok.append.conflicts")
                .description("Appends refused because the stream had gone on")
                .register(meters);
        unknown = Counter.builder("planbok.append.unknown")
                .description("Appends whose outcome was not told and had to be looked up")
                .register(meters);
    }

    /**
     * Has the listener called each time a group has become durable, on the thread that wrote it: it should do no more
     * than wake another.
     */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Stores all of the append or nothing, and returns when it is durable. A thread that is interrupted waits on, and
     * is interrupted when this returns: what has been handed over cannot be called back.
     *
     * @return the position of the last event, empty when there were no events
     * @throws StreamConflict when a stream has gone on
     * @throws AnswerKept     when the same request has been answered before
     * @throws KeyReused      when another request has been answered under the same key
     * @throws Unstorable     when the database cannot hold it
     * @throws NotStored      when surely nothing was stored, and it may be tried again
     * @throws OutcomeUnknown when it could not be found out whether it was stored
     */
    public OptionalLong append(Append append) {
        long start = System.nanoTime();
        PendingAppend mine = new PendingAppend(append);
        queue.add(mine);
        gathering.arrived();
        boolean wasInterrupted = false;
        while (!mine.isSettled()) {
            if (lead.tryLock()) {
                wasInterrupted |= leadOneGroup(mine);
            } else {
                LockSupport.park(this);
                wasInterrupted |= Thread.interrupted();
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        duration.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return mine.outcome();
    }

    /** How many appends wait for a group to take them. */
    int waiting() {
        return gathering.waiting();
    }

    /**
     * Holds the lead when called, and gives it up. Writes nothing when another has settled the leader's own append just
     * before. Returns whether the thread was interrupted meanwhile.
     */
    private boolean leadOneGroup(PendingAppend mine) {
        List<PendingAppend> group = List.of();
        boolean wasInterrupted;
        try {
            interrupted = Thread.interrupted();
            if (!mine.isSettled()) {
                gathering.await();
                group = Group.takeFrom(queue);
                gathering.taken(group.size());
                groupSize.record(group.size());
                long start = System.nanoTime();
                write(group);
                gathering.written(group.size(), System.nanoTime() - start);
            }
        } finally {
            leaveNoneUnsettled(group);
            wasInterrupted = interrupted;
            lead.unlock();
            // In this order, so that those of this group who come again at once get into the next.
            group.forEach(PendingAppend::wake);
            passOnLead();
        }
        if (!group.isEmpty()) {
            listeners.forEach(EventLog::call);
        }
        return wasInterrupted;
    }

    /** Whoever came while the lead was held found it taken and sleeps: without this it might sleep for ever. */
    private void passOnLead() {
        PendingAppend next = queue.peek();
        if (next != null) {
            next.wake();
        }
    }

    /** After an error such as too little memory nobody may be left waiting. */
    private static void leaveNoneUnsettled(List<PendingAppend> group) {
        for (PendingAppend member : group) {
            if (!member.isSettled()) {
                member.failed(new OutcomeUnknown(new IllegalStateException("The writing thread broke off")));
            }
        }
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failure) {
            LOG.error("A listener to appends failed; the events are stored", failure);
        }
    }

    private void write(List<PendingAppend> group) {
        Optional<Failure> failure = attempt(group);
        for (int made = 1; failure.filter(Failure::hitByChance).isPresent() && made < MOST_ATTEMPTS; made++) {
            failure = attempt(group);
        }
        failure.ifPresent(why -> settle(group, why));
    }

    /** Settles the group as stored, or says why it is not. */
    private Optional<Failure> attempt(List<PendingAppend> group) {
        Connection connection;
        try {
            connection = connect();
        } catch (SQLException unreachable) {
            return Optional.of(new Failure(Optional.empty(), unreachable, NO_SESSION));
        }
        int session = NO_SESSION;
        try {
            session = connection.unwrap(PGConnection.class).getBackendPID();
            List<OptionalLong> positions = AppendStatement.write(
                    connection, group.stream().map(PendingAppend::append).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).stored(positions.get(i));
            }
            return Optional.empty();
        } catch (SQLException | RuntimeException thrown) {
            SqlFailure kind = SqlFailure.of(thrown);
            if (kind == SqlFailure.UNKNOWN) {
                abort(connection);
            }
            return Optional.of(new Failure(Optional.of(kind), thrown, session));
        } finally {
            close(connection);
        }
    }

    private void settle(List<PendingAppend> group, Failure why) {
        if (why.kind().isEmpty()) {
            group.forEach(member -> member.failed(new NotStored(why.cause())));
        } else if (why.kind().get() == SqlFailure.UNKNOWN) {
            findOut(group, why);
        } else if (group.size() > 1) {
            writeOneByOne(group);
        } else {
            PendingAppend alone = group.getFirst();
            alone.failed(
                    switch (why.kind().get()) {
                        case DATA -> new Unstorable(why.cause());
                        case DUPLICATE -> duplicate(alone.append(), why.cause());
                        case VICTIM, UNKNOWN -> new NotStored(why.cause());
                    });
        }
    }

    /** So that one's fault is not another's. When the database is lost on the way, the rest is not even tried. */
    private void writeOneByOne(List<PendingAppend> group) {
        Optional<AppendFailure> lost = Optional.empty();
        for (PendingAppend member : group) {
            if (lost.isPresent()) {
                member.failed(new NotStored(lost.get()));
            } else {
                write(List.of(member));
                lost = member.failure().filter(why -> why instanceof NotStored || why instanceof OutcomeUnknown);
            }
        }
    }

    private void findOut(List<PendingAppend> group, Failure why) {
        LOG.warn(
                "The outcome of {} appends is looked up, since the database did not tell it",
                group.size(),
                why.cause());
        unknown.increment(group.size());
        try {
            List<LookUp.Found> found = lookUp.whatBecameOf(
                    group.stream().map(PendingAppend::append).toList(), why.session());
            for (int i = 0; i < group.size(); i++) {
                switch (found.get(i)) {
                    case LookUp.Found.Stored stored -> group.get(i).stored(stored.lastPosition());
                    case LookUp.Found.Nothing nothing -> group.get(i).failed(new NotStored(why.cause()));
                }
            }
        } catch (SQLException | RuntimeException failure) {
            failure.addSuppressed(why.cause());
            group.forEach(member -> member.failed(new OutcomeUnknown(failure)));
        }
    }

    /** A repeated request comes upon its own events as well; so the answer is looked for before they are blamed. */
    private AppendFailure duplicate(Append append, Exception cause) {
        try {
            if (append.answer().isPresent()) {
                KeptAnswer mine = append.answer().get();
                Optional<KeptAnswer> first = kept(mine.key());
                if (first.isPresent()) {
                    return mine.isToSameRequestAs(first.get())
                            ? new AnswerKept(first.get())
                            : new KeyReused(mine.key());
                }
            }
        } catch (SQLException failure) {
            failure.addSuppressed(cause);
            return new NotStored(failure);
        }
        if (SqlFailure.constraint(cause).equals(STREAM_CONSTRAINT)) {
            conflicts.increment();
            return new StreamConflict(append, cause);
        }
        return new NotStored(cause);
    }

    private Optional<KeptAnswer> kept(AnswerKey key) throws SQLException {
        try (Connection connection = connect()) {
            return KeptAnswers.find(connection, key);
        }
    }

    /** A pool gives up when its caller is interrupted; here the interrupt is remembered for later instead. */
    private Connection connect() throws SQLException {
        while (true) {
            interrupted |= Thread.interrupted();
            try {
                return database.getConnection();
            } catch (SQLException failure) {
                if (!Thread.interrupted()) {
                    throw failure;
                }
                interrupted = true;
            }
        }
    }

    /** A connection in doubt must not go back to the pool as if it were sound. */
    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.debug("A connection in doubt could not be aborted", failure);
        }
    }

    /** What the statement has brought about holds whether or not its connection closes well. */
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.debug("A connection did not close well", failure);
        }
    }

    /**
     * Why a group could not be stored.
     *
     * @param kind    empty when there was no connection, so that nothing was even sent
     * @param session the server's process, {@link #NO_SESSION} if it is not known
     */
    private record Failure(Optional<SqlFailure> kind, Exception cause, int session) {

        boolean hitByChance() {
            return kind.filter(SqlFailure.VICTIM::equals).isPresent();
        }
    }
}
