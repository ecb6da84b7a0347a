package se.planbok.view.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds views anew beside the ones that answer. What was in the log at the beginning is read plan by plan, so that each
 * document is written once; then what came meanwhile is followed; then the old and the new are compared and change
 * places in one transaction. The old is deleted after that, see {@link #deleteOld}. One rebuild runs at a time on a
 * database. One that was cut short leaves rows that answer nothing, and the next deletes them first.
 */
public final class ViewRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    private static final int BATCH = 2_000;
    /** So many shares of the plans are worked on at a time: while the one waits for the database the other works. */
    private static final int WORKERS = 2;

    /** Folded while the follower waits; more than that is folded before. */
    private static final int LAST_STEP = 500;

    private static final long HELD_BYTES = 4_000_000;

    private static final String NEW_GENERATION = """
            INSERT INTO view_token (view, generation, live)
            SELECT ?, 1 + max(generation), false FROM view_token WHERE view = ? RETURNING generation""";
    private static final String MOVE_TOKEN = "UPDATE view_token SET position = ? WHERE view = ? AND generation = ?";
    private static final String PLANS = """
            SELECT stream_id, count(*) FROM event WHERE stream_type = 'Plan' AND position <= ?
            GROUP BY stream_id ORDER BY stream_id""";
    /** Whoever still writes into the generation finds that its token does not stand, and writes no more. */
    private static final String GIVE_UP = """
            UPDATE view_token SET failed_at = position, failure = 'given up'
            WHERE view = ? AND generation = ? AND NOT live AND failed_at IS NULL""";

    private static final String LEFTOVERS = "SELECT view, generation FROM view_token WHERE NOT live";
    private static final String LIVE = """
            SELECT generation FROM view_token WHERE view = ? AND live""";
    private static final String OUTDATED = """
            SELECT EXISTS (SELECT FROM view_token JOIN view_current USING (view, generation)
                    WHERE view = ? AND live AND shape <> ?)
                OR EXISTS (SELECT FROM view_token JOIN view_snapshot USING (view, generation)
                    WHERE view = ? AND live AND shape <> ?)""";
    private static final String COMPARED = """
            SELECT count(*) FILTER (WHERE old.shape = new.shape AND old.version = new.version),
                count(*) FILTER (WHERE old.shape = new.shape AND old.version = new.version
                    AND old.state <> new.state)
            FROM view_current old JOIN view_current new USING (view, plan_id)
            WHERE view = ? AND old.generation = ? AND new.generation = ? AND plan_id BETWEEN ? AND ?""";

    private final DataSource database;
    private final Registry registry;
    private final Consumer<String> onSwitch;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private final Counter folded;

    ViewRebuild(DataSource database, Registry registry, MeterRegistry meters, Consumer<String> onSwitch) {
        this.database = database;
        this.registry = registry;
        this.onSwitch = onSwitch;
        folded = Counter.builder("planbok.view.rebuild.events")
                .baseUnit("events")
                .register(meters);
    }

    /** How far the rebuild that runs in this process has come. */
    public Progress progress() {
        return progress.get();
    }

    /** The views that hold states of another shape than the program's, so that much must be folded when it is read. */
    public List<String> outdated() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return registry.views().stream()
                .filter(view -> jdbc.queryForObject(
                        OUTDATED,
                        Boolean.class,
                        view.name(),
                        view.json().shape(),
                        view.name(),
                        view.json().shape()))
                .map(KeptView::name)
                .toList();
    }

    /** Rebuilds all views in one reading. */
    public List<Result> rebuildAll() {
        return rebuild(registry.names());
    }

    /**
     * Rebuilds views on the calling thread and returns when the new ones answer.
     *
     * @return for each view how the new one differs from the old, by name
     * @throws RebuildFailed when another rebuild runs, or a view cannot take an event; the old ones go on answering
     */
    public List<Result> rebuild(Collection<String> names) {
        TreeSet<String> views = new TreeSet<>(names);
        views.forEach(registry::view);
        return alone(run -> run.rebuild(views));
    }

    /**
     * Deletes what answers no more, a plan at a time, on the calling thread.
     *
     * @throws RebuildFailed when a rebuild runs
     */
    public void deleteOld() {
        alone(run -> {
            run.deleteOld();
            return List.of();
        });
    }

    private List<Result> alone(Function<Run, List<Result>> work) {
        try {
            Optional<Session> opened = Session.open(database, Session.REBUILDING);
            try (Session session = opened.orElseThrow(() -> new RebuildFailed("Another rebuild runs"))) {
                return work.apply(new Run(session));
            }
        } catch (SQLException e) {
            throw new RebuildFailed("The database does not answer", e);
        } finally {
            progress.set(Progress.NONE);
        }
    }

    /** What a rebuild is about to do. */
    public enum Phase {
        NONE,
        READING_PLANS,
        CATCHING_UP,
        COMPARING
    }

    /**
     * How far a rebuild has come.
     *
     * @param views the views being rebuilt
     * @param folded events folded so far
     * @param events events in the log at the beginning
     */
    public record Progress(Phase phase, List<String> views, long folded, long events) {

        static final Progress NONE = new Progress(Phase.NONE, List.of(), 0, 0);
    }

    /**
     * How a new folding of a view differs from the one before.
     *
     * @param view the view's name
     * @param compared how many plans stood at the same version in both
     * @param different how many of those have another state
     * @param differentRows how many rows differ, where the view has rows
     */
    public record Result(String view, long compared, long different, long differentRows) {

        private Result plus(Result other) {
            return new Result(
                    view,
                    compared + other.compared(),
                    different + other.different(),
                    differentRows + other.differentRows());
        }
    }

    /** Plans that are next to each other in their order, and the number of their events. */
    private record Share(String firstPlan, String lastPlan, long events) {

        Share with(Share next) {
            return new Share(firstPlan, next.lastPlan(), events + next.events());
        }
    }

    private final class Run {

        private final Session session;
        private final JdbcTemplate jdbc;
        private final EventLogReader log;
        private final BatchFold batches;
        private List<Token> tokens = List.of();
        private List<Share> shares = List.of();

        Run(Session session) {
            this.session = session;
            jdbc = session.jdbc();
            log = new EventLogReader(jdbc);
            batches = batches(jdbc, session.transactions());
        }

        private BatchFold batches(JdbcTemplate database, TransactionTemplate transactions) {
            return new BatchFold(registry, database, transactions, false, new HeldStates(HELD_BYTES));
        }

        List<Result> rebuild(TreeSet<String> views) {
            new ViewTables(jdbc).open(registry.views());
            deleteOld();
            try {
                tokens = views.stream().map(this::newGeneration).toList();
                readPlans();
                enter(Phase.CATCHING_UP);
                catchUp();
                enter(Phase.COMPARING);
                List<Result> results = compare();
                while (!session.transactions().execute(status -> changePlaces())) {
                    catchUp();
                }
                views.forEach(onSwitch);
                return results;
            } catch (RuntimeException failure) {
                removeAfter(failure);
                throw failure;
            }
        }

        private void removeAfter(RuntimeException failure) {
            try {
                deleteOld();
            } catch (RuntimeException next) {
                failure.addSuppressed(next);
            }
        }

        private void enter(Phase phase) {
            progress.updateAndGet(now -> new Progress(phase, now.views(), now.folded(), now.events()));
            LOG.info("Rebuild of {}: {}", progress.get().views(), phase);
        }

        private Token newGeneration(String view) {
            long generation = jdbc.queryForObject(NEW_GENERATION, Long.class, view, view);
            return new Token(view, generation, 0, Optional.empty());
        }

        /** Plan by plan up to what the log has now, so that each document is written once and each plan held once. */
        private void readPlans() {
            long last = log.lastPosition();
            shares = shares(last);
            progress.set(new Progress(
                    Phase.READING_PLANS,
                    tokens.stream().map(Token::view).toList(),
                    0,
                    shares.stream().mapToLong(Share::events).sum()));
            inShares(pooled -> {
                BatchFold folding =
                        batches(pooled, new TransactionTemplate(new DataSourceTransactionManager(database)));
                EventLogReader reader = new EventLogReader(pooled);
                return share -> read(share, reader, folding, last);
            });
            tokens = tokens.stream().map(token -> movedTo(last, token)).toList();
        }

        /**
         * Does something with each share, several at a time, through connections of the pool; none is begun when one has
         * failed.
         *
         * @param work what one worker does, with what it reads and writes through
         */
        private void inShares(Function<JdbcTemplate, Consumer<Share>> work) {
            Queue<Share> left = new ConcurrentLinkedQueue<>(shares);
            try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
                List<Future<?>> working = Stream.generate(() -> workers.submit(() -> takeShares(left, work)))
                        .limit(WORKERS)
                        .collect(Collectors.toList());
                for (Future<?> one : working) {
                    one.get();
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new RebuildFailed("A share of the plans could not be done", failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RebuildFailed("The rebuild was interrupted", e);
            }
        }

        private void takeShares(Queue<Share> left, Function<JdbcTemplate, Consumer<Share>> work) {
            try {
                Consumer<Share> worker = work.apply(new JdbcTemplate(database));
                for (Share share = left.poll(); share != null; share = left.poll()) {
                    worker.accept(share);
                }
            } finally {
                left.clear();
            }
        }

        private List<Share> shares(long last) {
            List<Share> plans = jdbc.query(
                    PLANS, (row, number) -> new Share(row.getString(1), row.getString(1), row.getLong(2)), last);
            List<Share> shares = new ArrayList<>();
            for (Share plan : plans) {
                if (shares.isEmpty() || shares.getLast().events() + plan.events() > BATCH) {
                    shares.add(plan);
                } else {
                    shares.add(shares.removeLast().with(plan));
                }
            }
            return shares;
        }

        private void read(Share share, EventLogReader reader, BatchFold folding, long last) {
            String plan = share.firstPlan();
            long sequence = -1;
            List<EventRow> page;
            do {
                page = reader.byPlan(plan, sequence, share.lastPlan(), last, BATCH);
                if (!page.isEmpty()) {
                    fold(folding, page, Order.OF_PLANS);
                    plan = page.getLast().streamId();
                    sequence = page.getLast().sequence();
                }
            } while (page.size() == BATCH);
        }

        private Token movedTo(long position, Token token) {
            jdbc.update(MOVE_TOKEN, position, token.view(), token.generation());
            return new Token(token.view(), token.generation(), position, Optional.empty());
        }

        private void catchUp() {
            List<EventRow> page;
            do {
                page = log.byPosition(tokens.getFirst().position(), Long.MAX_VALUE, BATCH);
                if (!page.isEmpty()) {
                    fold(page);
                }
            } while (page.size() > LAST_STEP);
        }

        private void fold(List<EventRow> page) {
            tokens = fold(batches, page, Order.OF_LOG).stream()
                    .map(ViewFold::now)
                    .toList();
        }

        private List<ViewFold<?>> fold(BatchFold folding, List<EventRow> page, Order order) {
            List<ViewFold<?>> folds = folding.foldAndWrite(tokens, page, order);
            folds.stream().flatMap(fold -> fold.error().stream()).findFirst().ifPresent(error -> {
                throw new RebuildFailed("A view cannot take an event", error);
            });
            progress.updateAndGet(
                    now -> new Progress(now.phase(), now.views(), now.folded() + page.size(), now.events()));
            folded.increment(page.size());
            return folds;
        }

        /** The plans that were there at the beginning, in the order of the views. */
        private List<Result> compare() {
            Map<String, Long> before = tokens.stream()
                    .collect(Collectors.toMap(
                            Token::view, token -> jdbc.queryForObject(LIVE, Long.class, token.view())));
            Map<String, Result> results = new ConcurrentSkipListMap<>();
            tokens.forEach(token -> results.put(token.view(), new Result(token.view(), 0, 0, 0)));
            inShares(pooled -> share -> tokens.forEach(token -> results.merge(
                    token.view(), compare(pooled, token, before.get(token.view()), share), Result::plus)));
            LOG.info("Rebuilt and compared: {}", results.values());
            return List.copyOf(results.values());
        }

        private Result compare(JdbcTemplate pooled, Token token, long old, Share share) {
            long rows = registry.view(token.view())
                    .rowTable()
                    .map(table ->
                            table.differences(pooled, old, token.generation(), share.firstPlan(), share.lastPlan()))
                    .orElse(0L);
            return pooled.queryForObject(
                    COMPARED,
                    (row, number) -> new Result(token.view(), row.getLong(1), row.getLong(2), rows),
                    token.view(),
                    old,
                    token.generation(),
                    share.firstPlan(),
                    share.lastPlan());
        }

        /** The follower waits meanwhile; false when too much has come to be folded in that time. */
        private boolean changePlaces() {
            tokens.forEach(token -> jdbc.queryForList(LIVE + " FOR UPDATE", Long.class, token.view()));
            List<EventRow> rest = log.byPosition(tokens.getFirst().position(), Long.MAX_VALUE, LAST_STEP + 1);
            if (rest.size() > LAST_STEP) {
                return false;
            }
            if (!rest.isEmpty()) {
                fold(rest);
            }
            tokens.forEach(token -> {
                jdbc.update("UPDATE view_token SET live = false WHERE view = ? AND live", token.view());
                jdbc.update(
                        "UPDATE view_token SET live = true WHERE view = ? AND generation = ?",
                        token.view(),
                        token.generation());
            });
            return true;
        }

        void deleteOld() {
            jdbc.query(LEFTOVERS, (row, number) -> new Token(row.getString(1), row.getLong(2), 0, Optional.empty()))
                    .forEach(this::delete);
        }

        /** A plan at a time, and last of all what tells that there is something to delete. */
        private void delete(Token token) {
            jdbc.update(GIVE_UP, token.view(), token.generation());
            List<String> plans = jdbc.queryForList(
                    "SELECT plan_id FROM view_current WHERE view = ? AND generation = ?",
                    String.class,
                    token.view(),
                    token.generation());
            for (String plan : plans) {
                if (registry.knows(token.view())) {
                    registry.view(token.view())
                            .rowTable()
                            .ifPresent(table -> table.delete(jdbc, token.generation(), plan));
                }
                delete("view_snapshot", token, plan);
                delete("view_current", token, plan);
            }
            jdbc.update(
                    "DELETE FROM view_token WHERE view = ? AND generation = ? AND NOT live",
                    token.view(),
                    token.generation());
        }

        private void delete(String table, Token token, String plan) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE view = ? AND generation = ? AND plan_id = ?",
                    token.view(),
                    token.generation(),
                    plan);
        }
    }
}
