package se.planbok.view.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Follows the log and folds all views, on one thread. Of all nodes on a database one follows; the others stand by and
 * take over when its session ends. A view that cannot take an event stops there, alone, until it is asked to try again,
 * here or at the start of a follower.
 *
 * <p>The thread sleeps until {@link #wake} is called, looks once a second in case a call was lost, and never sleeps
 * while there is something to fold.
 */
public final class ViewFollower implements LogFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ViewFollower.class);

    private static final int BATCH = 1_000;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    /**
     * A batch costs much the same for one event as for many. So where nobody waits, the follower rests this many times as
     * long as it worked, and events gather; it then takes no more than a part of the machine from those who write.
     */
    private static final int REST_FOR_WORK = 5;

    private static final Duration SHORTEST_REST = Duration.ofMillis(20);
    private static final Duration LONGEST_REST = Duration.ofMillis(250);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Registry registry;
    private final Waiters waiters;
    private final ViewMeters meters;
    private final HeldStates states;
    private final Signal signal = new Signal();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;
    private volatile boolean follows;
    private volatile OptionalLong goal = OptionalLong.empty();
    private volatile boolean caughtUp;

    ViewFollower(DataSource database, Registry registry, Waiters waiters, ViewMeters meters, HeldStates states) {
        this.database = database;
        this.registry = registry;
        this.waiters = waiters;
        this.meters = meters;
        this.states = states;
    }

    /** Begins to follow, or to stand by; also again after a stop that was done in time. */
    @Override
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("The follower has been started");
        }
        stopping = new CountDownLatch(1);
        thread = new Thread(this::run, "planbok-views");
        thread.setDaemon(true);
        thread.start();
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

    /** Lets a view that has stopped try again; false when it has not stopped. It catches up by itself. */
    public boolean retry(String view) {
        boolean stopped = new ViewTables(new JdbcTemplate(database))
                .forgetFailure(registry.view(view).name());
        signal.call();
        return stopped;
    }

    /**
     * Whether the views have seen, on whatever node, all that was in the log when this was first asked; from then on
     * true. A view that has stopped does not count: it has its own alarm, and the others are of use.
     */
    public boolean isCaughtUp() {
        if (!caughtUp) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            if (goal.isEmpty()) {
                goal = OptionalLong.of(new EventLogReader(jdbc).lastPosition());
            }
            Map<String, Token> tokens = known(new ViewTables(jdbc).liveTokens()).stream()
                    .collect(Collectors.toMap(Token::view, token -> token));
            caughtUp = registry.views().stream()
                    .map(view -> Optional.ofNullable(tokens.get(view.name())))
                    .allMatch(token -> token.filter(t -> t.hasStopped() || t.position() >= goal.getAsLong())
                            .isPresent());
        }
        return caughtUp;
    }

    /** Whether this node is the one that follows. */
    public boolean follows() {
        return follows;
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (isWanted()) {
            try {
                if (!followAsTheOne()) {
                    observe();
                    rest(STAND_BY);
                }
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException e) {
                LOG.info("The follower of the views was interrupted and ends");
                return;
            } catch (SQLException | RuntimeException | Error failure) {
                // Nothing is lost: what was not committed is folded again, from what the database says then.
                meters.interruption();
                LOG.warn("The follower of the views begins again in {} ms", pause.toMillis(), failure);
                if (!restAfterFailure(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean restAfterFailure(Duration pause) {
        try {
            rest(pause);
            return true;
        } catch (InterruptedException e) {
            LOG.info("The follower of the views was interrupted and ends");
            return false;
        }
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    private void rest(Duration atMost) throws InterruptedException {
        stopping.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void observe() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        meters.observe(known(new ViewTables(jdbc).liveTokens()), new EventLogReader(jdbc).lastPosition());
    }

    /** Follows until it is to stop; false when another one follows. */
    private boolean followAsTheOne() throws SQLException, InterruptedException {
        Optional<Session> opened = Session.open(database, Session.FOLLOWING);
        if (opened.isEmpty()) {
            return false;
        }
        try (Session session = opened.get()) {
            // Another node may have written since this one last followed.
            states.forget();
            ViewTables tables = new ViewTables(session.jdbc());
            tables.open(registry.views());
            registry.views().forEach(view -> tables.forgetFailure(view.name()));
            follows = true;
            follow(session);
        } finally {
            follows = false;
            waiters.lookAgain();
        }
        return true;
    }

    private void follow(Session session) throws InterruptedException {
        BatchFold batches = new BatchFold(registry, session.jdbc(), session.transactions(), true, states);
        EventLogReader log = new EventLogReader(session.jdbc());
        Set<String> generations = Set.of();
        long expected = log.lastPosition();
        while (isWanted()) {
            long began = System.nanoTime();
            Ahead ahead = Ahead.look(session.jdbc(), expected, BATCH);
            expected = ahead.next();
            List<Token> tokens = known(ahead.tokens());
            meters.observe(tokens, ahead.last());
            Set<String> found = tokens.stream()
                    .map(token -> token.view() + " " + token.generation())
                    .collect(Collectors.toSet());
            if (!found.equals(generations)) {
                // A generation that has come from a rebuild may be ahead of what waiters were told.
                generations = found;
                waiters.lookAgain();
            }
            if (!round(batches, log, tokens, ahead)) {
                signal.await(LOOK_ANYWAY);
            } else if (tokens.stream().allMatch(token -> ahead.last() - token.position() < BATCH)) {
                waiters.restUnlessAwaited(restAfter(Duration.ofNanos(System.nanoTime() - began)));
            }
        }
    }

    private static Duration restAfter(Duration work) {
        Duration rest = work.multipliedBy(REST_FOR_WORK);
        if (rest.compareTo(SHORTEST_REST) < 0) {
            return SHORTEST_REST;
        }
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    /**
     * One batch for the views that are behind, each group from where it stands, and one for those in front. Views that
     * come up with the next group go on with it. False when there was nothing to fold.
     */
    private boolean round(BatchFold batches, EventLogReader log, List<Token> tokens, Ahead ahead) {
        long last = ahead.last();
        TreeMap<Long, List<Token>> byPosition = new TreeMap<>();
        tokens.stream().filter(token -> !token.hasStopped()).forEach(token -> join(byPosition, token));
        boolean worked = false;
        while (!byPosition.isEmpty() && byPosition.firstKey() < last) {
            Map.Entry<Long, List<Token>> rearmost = byPosition.pollFirstEntry();
            long upTo = byPosition.isEmpty() ? last : Math.min(last, byPosition.firstKey());
            List<EventRow> events = ahead.events(rearmost.getKey(), upTo)
                    .orElseGet(() -> log.byPosition(rearmost.getKey(), upTo, BATCH));
            List<ViewFold<?>> folds;
            try {
                folds = meters.batch(
                        events.size(), () -> batches.foldAndWrite(rearmost.getValue(), events, Order.OF_LOG));
            } catch (TokenMoved moved) {
                LOG.debug("Folding again", moved);
                states.forget();
                return true;
            }
            for (ViewFold<?> fold : folds) {
                announce(fold);
                if (fold.failure().isEmpty() && fold.position() == upTo && byPosition.containsKey(upTo)) {
                    join(byPosition, fold.now());
                }
            }
            worked = true;
        }
        return worked;
    }

    private static void join(TreeMap<Long, List<Token>> byPosition, Token token) {
        byPosition
                .computeIfAbsent(token.position(), position -> new ArrayList<>())
                .add(token);
    }

    private void announce(ViewFold<?> fold) {
        String view = fold.view().name();
        fold.changed().forEach(change -> waiters.reached(view, change.plan(), change.held()));
        fold.error().ifPresent(error -> {
            meters.failure(view);
            LOG.error(
                    "The view {} has stopped at position {}: {}",
                    view,
                    fold.failure().orElseThrow().position(),
                    fold.failure().orElseThrow().reason(),
                    error);
            waiters.lookAgain();
        });
    }

    private List<Token> known(List<Token> tokens) {
        return tokens.stream().filter(token -> registry.knows(token.view())).toList();
    }
}
