package se.planbok.view.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanId;
import se.planbok.view.fold.View;
import se.planbok.view.json.StateJson;
import se.planbok.view.store.NoSuchMoment.BeforeOpening;
import se.planbok.view.store.NoSuchMoment.PlanUnknown;
import se.planbok.view.store.NoSuchMoment.VersionUnknown;
import se.planbok.view.store.ViewBehind.NotCaughtUp;
import se.planbok.view.store.ViewBehind.ViewStopped;

/**
 * Answers views of plans: as they stand, as of any version and as of any instant. What is past is folded from the
 * nearest snapshot with the events after it, so it is right however far the follower has come. No read waits but
 * {@link #awaitVersion}.
 */
public final class ViewReads {

    private static final String CURRENT = """
            SELECT c.version, c.shape, c.state FROM view_token t JOIN view_current c USING (view, generation)
            WHERE t.view = ? AND t.live AND c.plan_id = ?""";

    /**
     * The nearest snapshot at or before the version asked for, and the events after it, in one statement. What is looked up
     * first stands in scalar subqueries, so that every index is entered at the right place.
     */
    private static final String NEAREST = """
            WITH asked(version) AS MATERIALIZED (%s),
            base AS MATERIALIZED (
                SELECT version, state FROM view_snapshot
                WHERE view = ? AND generation = (SELECT generation FROM view_token WHERE view = ? AND live)
                    AND plan_id = ? AND version <= (SELECT version FROM asked) AND shape = ?
                ORDER BY version DESC LIMIT 1)
            SELECT NULL, NULL, NULL, version, NULL, NULL, NULL, NULL, NULL, (SELECT version FROM asked), state FROM base
            UNION ALL
            (SELECT %s, (SELECT version FROM asked), NULL FROM event
             WHERE stream_type = 'Plan' AND stream_id = ? AND sequence > coalesce((SELECT version FROM base), -1)
                 AND sequence <= (SELECT version FROM asked)
             ORDER BY sequence LIMIT 1000)""";

    private static final String AT_VERSION = NEAREST.formatted("SELECT ?::bigint", EventLogReader.COLUMNS);
    private static final String AT_INSTANT = NEAREST.formatted(EventLogReader.VERSION_AS_OF, EventLogReader.COLUMNS);
    private static final String STANDING = """
            SELECT t.failure, c.version FROM view_token t
            LEFT JOIN view_current c ON c.view = t.view AND c.generation = t.generation AND c.plan_id = ?
            WHERE t.view = ? AND t.live""";

    private static final Duration FIRST_LOOK = Duration.ofMillis(20);
    private static final Duration LATER_LOOKS = Duration.ofMillis(100);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;
    private final EventLogReader log;
    private final Registry registry;
    private final Histories histories;
    private final Waiters waiters;
    private final BooleanSupplier followsHere;
    private final Cache<Key, Read<?>> past;

    /**
     * @param followsHere whether this process writes the views, so that it tells its waiters
     * @param maximumBytes of JSON that the remembered states of the past stand for
     */
    ViewReads(DataSource database, Registry registry, Waiters waiters, BooleanSupplier followsHere, long maximumBytes) {
        this.registry = registry;
        this.waiters = waiters;
        this.followsHere = followsHere;
        jdbc = new JdbcTemplate(database);
        log = new EventLogReader(jdbc);
        histories = new Histories(log, registry.events());
        past = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((Key key, Read<?> read) -> read.bytes())
                .executor(Runnable::run)
                .build();
    }

    /**
     * The view as it is stored now. A plan that the follower has not come to yet is shown as it was opened, so that
     * what one reads never goes back.
     *
     * @throws PlanUnknown when there is no such plan
     * @throws ViewStopped when the view cannot take even the plan's first event
     */
    public <S> Moment<S> current(View<S> view, PlanId plan) {
        Optional<Current> found = jdbc.query(
                CURRENT,
                rows -> rows.next()
                        ? Optional.of(new Current(rows.getLong(1), rows.getString(2), rows.getBytes(3)))
                        : Optional.empty(),
                view.keptAs(),
                plan.text());
        if (found.isEmpty()) {
            return atVersion(view, plan, 0);
        }
        Current current = found.get();
        return registry.kept(view)
                .json()
                .read(current.shape(), current.state())
                .map(state -> new Moment<>(view, plan.text(), current.version(), state))
                .orElseGet(() -> atVersion(view, plan, current.version()));
    }

    /**
     * The view as it was at a version.
     *
     * @throws PlanUnknown when there is no such plan
     * @throws VersionUnknown when the plan has had no such version
     * @throws ViewStopped when the view cannot take an event up to there
     */
    @SuppressWarnings("unchecked") // what is kept under a view's name is the view's
    public <S> Moment<S> atVersion(View<S> view, PlanId plan, long version) {
        Read<S> read = (Read<S>) past.getIfPresent(new Key(view.keptAs(), plan.text(), version));
        if (read != null) {
            return new Moment<>(view, plan.text(), version, read.state());
        }
        return read(view, plan.text(), nearest(view, plan.text(), AT_VERSION, version))
                .filter(moment -> moment.version() == version)
                .orElseThrow(() -> noSuchVersion(plan.text(), version));
    }

    /**
     * The view as it was at an instant: with all that had been recorded at it or before.
     *
     * @throws PlanUnknown when there is no such plan
     * @throws BeforeOpening when the plan was opened later
     * @throws ViewStopped when the view cannot take an event up to there
     */
    public <S> Moment<S> asOf(View<S> view, PlanId plan, Instant instant) {
        Nearest nearest = nearest(view, plan.text(), AT_INSTANT, plan.text(), EventLogReader.notAfter(instant));
        return read(view, plan.text(), nearest).orElseThrow(() -> notThere(plan.text(), instant));
    }

    /** Which version {@link #current} shows, without reading what it shows; throws the same. */
    public long currentVersion(View<?> view, PlanId plan) {
        return Math.max(0, standing(view, plan.text(), 0));
    }

    /**
     * The version, which is in the history, however far the views have come.
     *
     * @throws PlanUnknown when there is no such plan
     * @throws VersionUnknown when the plan has had no such version
     */
    public long version(PlanId plan, long version) {
        if (log.lastVersion(plan.text()).orElse(-1) < version) {
            throw noSuchVersion(plan.text(), version);
        }
        return version;
    }

    /**
     * The version that the plan had at an instant, as the history says, however far the views have come.
     *
     * @throws PlanUnknown when there is no such plan
     * @throws BeforeOpening when the plan was opened later
     */
    public long versionAsOf(PlanId plan, Instant instant) {
        return log.versionAsOf(plan.text(), instant).orElseThrow(() -> notThere(plan.text(), instant));
    }

    /**
     * The version in which the plan was adopted, as the history says, however far the views have come; empty when it is
     * not adopted.
     *
     * @throws PlanUnknown when there is no such plan
     */
    public OptionalLong adopted(PlanId plan) {
        OptionalLong version = log.adoption(plan.text());
        if (version.isEmpty() && log.lastVersion(plan.text()).isEmpty()) {
            throw new PlanUnknown(plan.text());
        }
        return version;
    }

    /**
     * Hands on the plan's own events after a version and up to another, in order. They are read a page at a time, so a
     * long history takes no more memory than what is kept of it.
     */
    public void each(PlanId plan, long after, long upTo, Consumer<Recorded> next) {
        histories.each(plan.text(), after, upTo, next);
    }

    /**
     * Waits until the stored view of the plan has come to the version. In the process that writes the views the follower
     * tells; elsewhere the database is asked now and then.
     *
     * @throws PlanUnknown when there is no such plan
     * @throws NotCaughtUp when it did not come as far in time
     * @throws ViewStopped when the view has stopped before the version
     */
    public void awaitVersion(View<?> view, PlanId plan, long version, Duration atMost) {
        await(view, plan, version, atMost);
    }

    /**
     * The view as it stands when it has come to the version; waits and throws as {@link #awaitVersion} does. In the process
     * that writes the views it is handed over as soon as it is committed, without being read back.
     */
    @SuppressWarnings("unchecked") // what is told under a view's name is the view's
    public <S> Moment<S> atLeast(View<S> view, PlanId plan, long version, Duration atMost) {
        return await(view, plan, version, atMost)
                .map(held -> new Moment<>(view, plan.text(), held.version(), (S) held.state()))
                .orElseGet(() -> current(view, plan));
    }

    /** What the view was told to have made of the plan; empty when the database has said that it has come so far. */
    private Optional<Held<?>> await(View<?> view, PlanId plan, long version, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Duration look = FIRST_LOOK;
        try (Waiters.Waiter waiter = waiters.register(view.keptAs(), plan.text())) {
            while (true) {
                long stands = standing(view, plan.text(), version);
                if (stands >= version) {
                    return Optional.empty();
                }
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (!left.isPositive()) {
                    throw new NotCaughtUp(view.name(), plan.text(), version, stands);
                }
                Duration wait = followsHere.getAsBoolean() ? LOOK_ANYWAY : look;
                Optional<Held<?>> told = waiter.await(wait.compareTo(left) < 0 ? wait : left);
                if (told.filter(held -> held.version() >= version).isPresent()) {
                    return told;
                }
                look = LATER_LOOKS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotCaughtUp(view.name(), plan.text(), version, -1);
        }
    }

    /** The version that is stored of the view of a plan; −1 when none is. */
    long storedVersion(View<?> view, PlanId plan) {
        return stored(view, plan.text()).version().orElse(-1L);
    }

    /** Forgets the past states of a view, which have been folded by what no longer answers. */
    void forget(String view) {
        past.asMap().keySet().removeIf(key -> key.view().equals(view));
    }

    private long standing(View<?> view, String plan, long version) {
        Standing standing = stored(view, plan);
        long stands = standing.version().orElse(-1L);
        if (stands < version && standing.failure().isPresent()) {
            throw new ViewStopped(view.name(), plan, standing.failure().get(), null);
        }
        if (standing.version().isEmpty() && log.lastVersion(plan).isEmpty()) {
            throw new PlanUnknown(plan);
        }
        return stands;
    }

    private Standing stored(View<?> view, String plan) {
        return jdbc.query(
                STANDING,
                rows -> rows.next()
                        ? new Standing(
                                Optional.ofNullable(rows.getString(1)),
                                Optional.ofNullable(rows.getObject(2, Long.class)))
                        : new Standing(Optional.empty(), Optional.empty()),
                plan,
                view.keptAs());
    }

    private Nearest nearest(View<?> view, String plan, String sql, Object... asked) {
        String name = view.keptAs();
        String shape = registry.kept(view).json().shape();
        List<Object> arguments = new ArrayList<>(List.of(asked));
        arguments.addAll(List.of(name, name, plan, shape, plan));
        return jdbc.query(sql, Nearest::read, arguments.toArray());
    }

    /** The view at the version asked for, or at the plan's last where that is less; empty before the first. */
    private <S> Optional<Moment<S>> read(View<S> view, String plan, Nearest nearest) {
        try {
            Held<S> held = nearest.held(view, plan, registry.kept(view).json());
            held = histories.fold(view, plan, histories.fold(view, held, nearest.events()), nearest.asked());
            if (held.version() < 0) {
                return Optional.empty();
            }
            past.put(new Key(view.keptAs(), plan, held.version()), new Read<>(held.state(), (int)
                    Math.min(Integer.MAX_VALUE, held.documentBytes() + held.weight())));
            return Optional.of(new Moment<>(view, plan, held.version(), held.state()));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ViewStopped(view.name(), plan, e.getClass().getName(), e);
        }
    }

    private NoSuchMoment notThere(String plan, Instant instant) {
        return log.lastVersion(plan).isEmpty() ? new PlanUnknown(plan) : new BeforeOpening(plan, instant);
    }

    private NoSuchMoment noSuchVersion(String plan, long version) {
        OptionalLong last = log.lastVersion(plan);
        return last.isEmpty() ? new PlanUnknown(plan) : new VersionUnknown(plan, version, last.getAsLong());
    }

    /** The version asked for, −1 where nothing is found; the nearest state, if there is any; and the events after it. */
    private record Nearest(long asked, long version, Optional<byte[]> state, List<EventRow> events) {

        private static final int SEQUENCE = 4;
        private static final int ASKED = 10;
        private static final int STATE = 11;

        static Nearest read(ResultSet rows) throws SQLException {
            long asked = -1;
            long version = -1;
            Optional<byte[]> state = Optional.empty();
            List<EventRow> events = new ArrayList<>();
            while (rows.next()) {
                asked = rows.getLong(ASKED);
                byte[] json = rows.getBytes(STATE);
                if (json == null) {
                    events.add(EventLogReader.event(rows));
                } else {
                    version = rows.getLong(SEQUENCE);
                    state = Optional.of(json);
                }
            }
            // They come in order; that a union keeps it is nowhere promised.
            events.sort(Comparator.comparingLong(EventRow::sequence));
            return new Nearest(asked, version, state, events);
        }

        <S> Held<S> held(View<S> view, String plan, StateJson<S> json) {
            return state.map(bytes ->
                            new Held<>(version, json.read(json.shape(), bytes).orElseThrow(), bytes.length, version, 0))
                    .orElseGet(() -> Held.nothing(view.before(plan)));
        }
    }

    private record Current(long version, String shape, byte[] state) {}

    private record Standing(Optional<String> failure, Optional<Long> version) {}

    private record Key(String view, String plan, long version) {}

    private record Read<S>(S state, int bytes) {}
}
