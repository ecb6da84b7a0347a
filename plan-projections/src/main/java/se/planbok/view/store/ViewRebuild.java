package se.planbok.view.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Folds views anew beside the ones that answer. What was in the log at the beginning is read plan by plan, so that each
 * document is written once; then what came meanwhile is followed; then the old and the new are compared and change
 * places in one transaction; then the old is deleted, some rows at a time. One rebuild runs at a time on a database. One that
 * was cut short leaves rows that answer nothing, and the next removes them.
 */
public final class ViewRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    private static final int BATCH = 5_000;
    private static final int DELETED_AT_A_TIME = 1_000;
    /** Folded while the follower waits; more than that is folded before. */
    private static final int LAST_STEP = 500;
    private static final long HELD_BYTES = 4_000_000;

    private static final String NEW_GENERATION = """
            INSERT INTO view_token (view, generation, live)
            SELECT ?, 1 + max(generation), false FROM view_token WHERE view = ? RETURNING generation""";
    private static final String LEFTOVERS = "SELECT view, generation FROM view_token WHERE NOT live";
    private static final String LIVE = """
            SELECT generation FROM view_token WHERE view = ? AND live FOR UPDATE""";
    private static final String COMPARED = """
            SELECT count(*) FILTER (WHERE old.shape = new.shape AND old.version = new.version),
                count(*) FILTER (WHERE old.shape = new.shape AND old.version = new.version
                    AND old.state::text <> new.state::text)
            FROM view_current old JOIN view_current new USING (view, plan_id)
            WHERE view = ? AND old.generation = ? AND new.generation = ?""";

    private final DataSource database;
    private final Registry registry;
    private final Consumer<String> onSwitch;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private final AtomicLong folded = new AtomicLong();

    ViewRebuild(DataSource database, Registry registry, MeterRegistry meters, Consumer<String> onSwitch) {
        this.database = database;
        this.registry = registry;
        this.onSwitch = onSwitch;
        Gauge.builder("planbok.view.rebuild.events", folded, AtomicLong::get).baseUnit("events").register(meters);
    }

    /** How far the rebuild that runs in this process has come. */
    public Progress progress() {
        Progress now = progress.get();
        return new Progress(now.phase(), now.views(), folded.get(), now.events());
    }

    /** Rebuilds all views in one reading. */
    public List<Result> rebuildAll() {
        return rebuild(registry.views().stream().map(view -> view.name()).toList());
    }

    /**
     * Rebuilds views on the calling thread and returns when the new ones answer and the old ones are gone.
     *
     * @return for each view how the new one differs from the old, by name
     * @throws RebuildFailed when another rebuild runs, or a view cannot take an event; the old ones go on answering
     */
    public List<Result> rebuild(Collection<String> names) {
        TreeSet<String> views = new TreeSet<>(names);
        views.forEach(registry::view);
        try {
            Optional<Session> opened = Session.open(database, Session.REBUILDING);
            try (Session session = opened.orElseThrow(() -> new RebuildFailed("Another rebuild runs"))) {
                return new Run(session).rebuild(views);
            }
        } catch (SQLException e) {
            throw new RebuildFailed("The database does not answer", e);
        } finally {
            progress.set(Progress.NONE);
        }
    }

    /** What a rebuild is about to do. */
    public enum Phase { NONE, READING_PLANS, CATCHING_UP, COMPARING, DELETING_OLD }

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
    public record Result(String view, long compared, long different, long differentRows) {}

    private final class Run {

        private final JdbcTemplate jdbc;
        private final Session session;
        private final EventLogReader log;
        private final BatchFold batches;
        private List<Token> tokens = new ArrayList<>();

        Run(Session session) {
            this.session = session;
            jdbc = session.jdbc();
            log = new EventLogReader(jdbc);
            batches = new BatchFold(registry, session, false, new HeldStates(HELD_BYTES));
        }

        List<Result> rebuild(Collection<String> views) {
            new ViewTables(jdbc, registry.states()).open(registry.views());
            deleteLeftovers();
            try {
                views.forEach(view -> tokens.add(new Token(view,
                        jdbc.queryForObject(NEW_GENERATION, Long.class, view, view), 0, Optional.empty())));
                readPlans();
                catchUp(BATCH);
                List<Result> results = compare();
                switchOver();
                results.forEach(result -> LOG.info("Rebuilt: {}", result));
                return results;
            } finally {
                enter(Phase.DELETING_OLD, 0);
                deleteLeftovers();
            }
        }
    }
}
