package se.planbok.api.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.api.TestDatabase;
import se.planbok.api.view.TestViews.ChainView;
import se.planbok.api.view.TestViews.LaterChainView;
import se.planbok.api.view.TestViews.TitlesView;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanId;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;
import se.planbok.view.store.Moment;
import se.planbok.view.store.NoSuchMoment.BeforeOpening;
import se.planbok.view.store.NoSuchMoment.PlanUnknown;
import se.planbok.view.store.NoSuchMoment.VersionUnknown;
import se.planbok.view.store.RebuildFailed;
import se.planbok.view.store.Reconciliation.Difference;
import se.planbok.view.store.RowTable;
import se.planbok.view.store.Table;
import se.planbok.view.store.ViewBehind.NotCaughtUp;
import se.planbok.view.store.ViewBehind.ViewStopped;
import se.planbok.view.store.ViewRebuild;
import se.planbok.view.store.ViewStore;

/** The follower, the reads and the rebuild on a real database. */
class ViewStoreTest {

    private static final PlanId RUS = new PlanId("rus-2021");
    private static final PlanId OTHER = new PlanId("lst-2021");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = database.pool(10);
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final PlanHistory history = new PlanHistory(pool);
    private final ChainView chain = new ChainView();
    private final TitlesView titles = new TitlesView();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<ViewStore> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (ViewStore store : started) {
            store.follower().stop(SOON);
        }
        database.close();
    }

    private ViewStore store(List<View<?>> views, List<RowTable<?>> rowTables) {
        return new ViewStore(pool, views, rowTables, new EventJson(), meters, 10_000_000);
    }

    private ViewStore store() {
        return store(List.of(chain, titles), List.of());
    }

    private ViewStore start(ViewStore store) {
        history.onAppend(store.follower()::wake);
        store.follower().start();
        started.add(store);
        return store;
    }

    private ViewStore started() {
        return start(store());
    }

    private void assertRight(ViewStore store, PlanId plan) {
        long last = history.all(plan).size() - 1L;
        store.reads().awaitVersion(chain, plan, last, SOON);
        store.reads().awaitVersion(titles, plan, last, SOON);
        assertThat(store.reads().current(chain, plan)).isEqualTo(expected(chain, plan, last));
        assertThat(store.reads().current(titles, plan)).isEqualTo(expected(titles, plan, last));
    }

    private <S> Moment<S> expected(View<S> view, PlanId plan, long version) {
        return new Moment<>(
                view,
                plan.text(),
                version,
                TestViews.fold(view, plan.text(), history.all(plan).subList(0, (int) version + 1)));
    }

    private double failed(String view) {
        return meters.get("planbok.view.failed").tag("view", view).gauge().value();
    }

    private static void eventually(Runnable assertion) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(10);
            }
        }
    }

    @Test
    void views_show_what_was_written_before_and_after_the_start() {
        history.open(RUS);
        history.addChapters(RUS, 20);
        ViewStore store = started();
        assertRight(store, RUS);
        history.open(OTHER);
        history.addChapters(OTHER, 5);
        history.addChapters(RUS, 5);
        assertRight(store, RUS);
        assertRight(store, OTHER);
        assertThat(store.reconcile()).isEmpty();
    }

    @Test
    void a_view_answers_with_the_version_that_it_shows() {
        history.open(RUS);
        history.addChapters(RUS, 2);
        ViewStore store = started();
        store.reads().awaitVersion(titles, RUS, 2, SOON);
        assertThat(store.reads().current(titles, RUS).answer()).isEqualTo(List.of("rus-2021", "Område 1", "Område 2"));
    }

    @Test
    void streams_of_other_kinds_are_passed_over() {
        history.open(RUS);
        history.appendRaw("GoalProgramme", "rus-2021", -1, "GoalSet");
        history.addChapters(RUS, 1);
        ViewStore store = started();
        assertRight(store, RUS);
        assertThat(store.reconcile()).isEmpty();
    }

    @Test
    void events_delivered_twice_equal_events_delivered_once() throws InterruptedException {
        history.open(RUS);
        history.addChapters(RUS, 50);
        ViewStore first = started();
        assertRight(first, RUS);
        assertThat(first.follower().stop(SOON)).isTrue();
        jdbc.update("UPDATE view_token SET position = 0");

        ViewStore second = started();
        history.addChapters(RUS, 1);
        assertRight(second, RUS);
        assertThat(second.reconcile()).isEmpty();
    }

    @Test
    void a_view_as_of_every_version_is_the_fold_of_the_events_up_to_it() throws InterruptedException {
        history.open(RUS);
        history.addChaptersAtOnce(RUS, PlanHistory.NOON, 150);
        ViewStore store = started();
        assertRight(store, RUS);
        history.addChapters(RUS, 150);
        assertRight(store, RUS);
        assertThat(store.follower().stop(SOON)).isTrue();
        history.addChapters(RUS, 20);

        ViewStore cold = store();
        for (long version : shuffled(history.all(RUS).size())) {
            assertThat(cold.reads().atVersion(chain, RUS, version)).isEqualTo(expected(chain, RUS, version));
            assertThat(cold.reads().atVersion(titles, RUS, version)).isEqualTo(expected(titles, RUS, version));
            assertThat(cold.reads().atVersion(titles, RUS, version)).isEqualTo(expected(titles, RUS, version));
        }
    }

    private static List<Long> shuffled(int size) {
        List<Long> versions = new ArrayList<>();
        for (long version = 0; version < size; version++) {
            versions.add(version);
        }
        Collections.shuffle(versions, new Random(7));
        return versions;
    }

    @Test
    void snapshots_are_never_further_apart_than_a_hundred_versions() {
        history.open(RUS);
        history.addChaptersAtOnce(RUS, PlanHistory.NOON, 999);
        assertRight(started(), RUS);
        for (String view : List.of("chain", "titles")) {
            List<Long> versions = jdbc.queryForList(
                    "SELECT version FROM view_snapshot WHERE view = ? ORDER BY version", Long.class, view);
            assertThat(versions).hasSizeGreaterThanOrEqualTo(9);
            long before = -1;
            for (long version : versions) {
                assertThat(version - before).isBetween(16L, 100L);
                before = version;
            }
            assertThat(999 - before).isLessThan(100);
        }
    }

    @Test
    void a_view_as_of_an_instant_has_all_that_was_recorded_at_it() {
        history.open(RUS);
        Instant later = PlanHistory.NOON.plusSeconds(60);
        history.addChaptersAtOnce(RUS, later, 3);
        history.addChaptersAtOnce(RUS, later, 2);
        history.addChaptersAtOnce(RUS, later.plusMillis(1), 1);
        ViewStore store = started();

        assertThat(store.reads().asOf(chain, RUS, PlanHistory.NOON)).isEqualTo(expected(chain, RUS, 0));
        assertThat(store.reads().asOf(chain, RUS, later.minusNanos(1))).isEqualTo(expected(chain, RUS, 0));
        assertThat(store.reads().asOf(chain, RUS, later)).isEqualTo(expected(chain, RUS, 5));
        assertThat(store.reads().asOf(chain, RUS, later.plusNanos(999_999))).isEqualTo(expected(chain, RUS, 5));
        assertThat(store.reads().asOf(chain, RUS, later.plusMillis(1))).isEqualTo(expected(chain, RUS, 6));
        assertThat(store.reads().asOf(chain, RUS, later.plusSeconds(3600))).isEqualTo(expected(chain, RUS, 6));
        assertThatThrownBy(() -> store.reads().asOf(chain, RUS, PlanHistory.NOON.minusNanos(1)))
                .isInstanceOf(BeforeOpening.class);
        assertThat(store.reads().asOf(chain, RUS, Instant.MAX)).isEqualTo(expected(chain, RUS, 6));
        assertThatThrownBy(() -> store.reads().asOf(chain, RUS, Instant.MIN)).isInstanceOf(BeforeOpening.class);
        assertThatThrownBy(() -> store.reads().asOf(chain, OTHER, later)).isInstanceOf(PlanUnknown.class);
    }

    @Test
    void what_has_never_been_is_told_apart() {
        history.open(RUS);
        ViewStore store = started();
        assertThatThrownBy(() -> store.reads().current(chain, OTHER)).isInstanceOf(PlanUnknown.class);
        assertThatThrownBy(() -> store.reads().atVersion(chain, OTHER, 0)).isInstanceOf(PlanUnknown.class);
        assertThatThrownBy(() -> store.reads().awaitVersion(chain, OTHER, 0, SOON))
                .isInstanceOf(PlanUnknown.class);
        assertThatThrownBy(() -> store.reads().atVersion(chain, RUS, 1))
                .isInstanceOfSatisfying(
                        VersionUnknown.class,
                        unknown -> assertThat(unknown.last()).isZero());
        assertThatThrownBy(() -> store.reads().atVersion(chain, RUS, -1)).isInstanceOf(VersionUnknown.class);
    }

    @Test
    void a_plan_that_the_follower_has_not_come_to_is_shown_as_it_was_opened() {
        history.open(RUS);
        history.addChapters(RUS, 3);
        assertThat(store().reads().current(chain, RUS)).isEqualTo(expected(chain, RUS, 0));
        assertThat(store().reads().atVersion(chain, RUS, 3)).isEqualTo(expected(chain, RUS, 3));
    }

    @Test
    void a_crash_between_fold_and_commit_is_folded_again_from_the_database() throws InterruptedException {
        history.open(RUS);
        history.addChapters(RUS, 10);
        jdbc.execute("""
                CREATE TABLE chain_row (generation bigint, plan_id text, sequence bigint, chain bigint,
                    PRIMARY KEY (generation, plan_id, sequence));
                CREATE SEQUENCE try;
                CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NOT EXISTS (SELECT FROM view_current WHERE version >= 0) THEN
                        RAISE EXCEPTION 'Nothing was written before the commit';
                    END IF;
                    IF nextval('try') <= 3 THEN
                        RAISE EXCEPTION 'A crash before the commit';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER crash AFTER INSERT ON chain_row DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION crash()""");
        ViewStore store = start(store(List.of(chain, titles), List.of(new ChainRows())));
        assertRight(store, RUS);
        jdbc.execute("ALTER SEQUENCE try RESTART WITH 3");
        history.addChapters(RUS, 10);
        assertRight(store, RUS);
        assertThat(jdbc.queryForList("SELECT sequence FROM chain_row ORDER BY sequence", Long.class))
                .isEqualTo(LongStream.rangeClosed(0, 20).boxed().toList());
        assertThat(meters.get("planbok.view.interruptions").counter().count()).isEqualTo(4);
    }

    /** A row for each event that the chain has seen. */
    private static final class ChainRows implements RowTable<ChainView.State> {

        private final Predicate<Recorded> failing;

        ChainRows() {
            this(event -> false);
        }

        ChainRows(Predicate<Recorded> failing) {
            this.failing = failing;
        }

        @Override
        public String view() {
            return "chain";
        }

        @Override
        public String shape() {
            return "";
        }

        @Override
        public Table table() {
            return Table.of("chain_row", "generation bigint", "plan_id text", "sequence bigint", "chain bigint");
        }

        @Override
        public Object[] row(long generation, String plan, Recorded event, ChainView.State after) {
            if (failing.test(event)) {
                throw new IllegalStateException("No row for " + event);
            }
            return new Object[] {generation, plan, event.sequence(), (long) after.chain()};
        }

        @Override
        public void delete(JdbcTemplate session, long generation, String plan) {
            throw new IllegalStateException("Nothing is rebuilt here");
        }

        @Override
        public long differences(JdbcTemplate session, long generation, long other, String firstPlan, String lastPlan) {
            return 0;
        }
    }

    @Test
    void a_view_whose_row_cannot_be_made_stops_alone() {
        jdbc.execute("""
                CREATE TABLE chain_row (generation bigint, plan_id text, sequence bigint, chain bigint,
                    PRIMARY KEY (generation, plan_id, sequence))""");
        history.open(RUS);
        history.addChapters(RUS, 10);
        ViewStore store = start(store(List.of(chain, titles), List.of(new ChainRows(event -> event.sequence() == 7))));
        store.reads().awaitVersion(titles, RUS, 10, SOON);
        store.reads().awaitVersion(chain, RUS, 6, SOON);
        assertThatThrownBy(() -> store.reads().awaitVersion(chain, RUS, 7, SOON))
                .isInstanceOf(ViewStopped.class);
        assertThat(jdbc.queryForObject("SELECT max(sequence) FROM chain_row", Long.class))
                .isEqualTo(6);
    }

    @Test
    void a_view_that_fails_stops_alone_and_is_seen_and_mends() throws InterruptedException {
        titles.failing = event -> event.sequence() == 7;
        history.open(RUS);
        history.open(OTHER);
        ViewStore store = started();
        history.addChapters(RUS, 10);
        history.addChapters(OTHER, 3);

        store.reads().awaitVersion(chain, RUS, 10, SOON);
        store.reads().awaitVersion(chain, OTHER, 3, SOON);
        assertThatThrownBy(() -> store.reads().awaitVersion(titles, RUS, 10, SOON))
                .isInstanceOf(ViewStopped.class);
        assertThatThrownBy(() -> store.reads().awaitVersion(titles, OTHER, 3, SOON))
                .isInstanceOf(ViewStopped.class);
        store.reads().awaitVersion(titles, RUS, 6, SOON);
        assertThat(store.reads().current(titles, RUS)).isEqualTo(expectedWithoutFailing(6));
        assertThatThrownBy(() -> store.reads().atVersion(titles, RUS, 9)).isInstanceOf(ViewStopped.class);
        eventually(() -> assertThat(failed("titles")).isEqualTo(1));
        assertThat(failed("chain")).isZero();
        assertThat(meters.get("planbok.view.failures")
                        .tag("view", "titles")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("SELECT failure FROM view_token WHERE view = 'titles'", String.class))
                .contains("ChapterAdded", "IllegalStateException", "TitlesView", "7 of rus-2021")
                .doesNotContain("secret", "Område");
        assertThat(store.follower().isCaughtUp()).isTrue();

        assertThat(store.follower().retry("titles")).isTrue();
        eventually(() -> assertThat(meters.get("planbok.view.failures")
                        .tag("view", "titles")
                        .counter()
                        .count())
                .isEqualTo(2));
        titles.failing = event -> false;
        assertThat(store.follower().retry("titles")).isTrue();
        history.addChapters(RUS, 10);
        assertRight(store, RUS);
        assertRight(store, OTHER);
        assertThat(store.follower().retry("titles")).isFalse();
        eventually(() -> assertThat(failed("titles")).isZero());
        assertThat(store.reconcile()).isEmpty();
    }

    private Moment<TitlesView.State> expectedWithoutFailing(long version) {
        Moment<TitlesView.State> right = expected(new TitlesView(), version);
        return new Moment<>(titles, right.plan(), right.version(), right.state());
    }

    private Moment<TitlesView.State> expected(TitlesView view, long version) {
        return expected(view, RUS, version);
    }

    @Test
    void a_view_that_has_stopped_is_tried_again_at_the_next_start() throws InterruptedException {
        titles.failing = event -> event.sequence() == 2;
        history.open(RUS);
        history.addChapters(RUS, 5);
        ViewStore store = started();
        assertThatThrownBy(() -> store.reads().awaitVersion(titles, RUS, 5, SOON))
                .isInstanceOf(ViewStopped.class);
        assertThat(store.follower().stop(SOON)).isTrue();
        titles.failing = event -> false;
        ViewStore next = started();
        eventually(() -> assertThat(next.follower().follows()).isTrue());
        assertRight(next, RUS);
    }

    @Test
    void an_event_that_nobody_can_read_stops_all_views_before_it() {
        history.open(RUS);
        history.appendRaw("Plan", RUS.text(), 0, "NeverHeardOf");
        ViewStore store = started();
        store.reads().awaitVersion(chain, RUS, 0, SOON);
        assertThatThrownBy(() -> store.reads().awaitVersion(chain, RUS, 1, SOON))
                .isInstanceOf(ViewStopped.class);
        assertThatThrownBy(() -> store.reads().awaitVersion(titles, RUS, 1, SOON))
                .isInstanceOf(ViewStopped.class);
        assertThat(store.reads().current(chain, RUS)).isEqualTo(expected(chain, RUS, 0));
    }

    @Test
    void a_gap_in_what_a_view_has_seen_stops_it() throws InterruptedException {
        history.open(RUS);
        history.addChapters(RUS, 5);
        ViewStore store = started();
        assertRight(store, RUS);
        assertThat(store.follower().stop(SOON)).isTrue();
        jdbc.update("UPDATE view_current SET version = 3 WHERE view = 'chain'");
        assertThat(store.reconcile()).containsExactly(new Difference("chain", RUS.text(), 6, 4));

        ViewStore second = started();
        history.addChapters(RUS, 1);
        second.reads().awaitVersion(titles, RUS, 6, SOON);
        assertThatThrownBy(() -> second.reads().awaitVersion(chain, RUS, 6, SOON))
                .isInstanceOf(ViewStopped.class)
                .hasMessageContaining("expected 4");
        second.rebuild().rebuild(List.of("chain"));
        assertRight(second, RUS);
        assertThat(second.reconcile()).isEmpty();
    }

    @Test
    void another_follower_takes_over_when_the_first_one_loses_its_session() throws Exception {
        ViewStore first = started();
        eventually(() -> assertThat(first.follower().follows()).isTrue());
        ViewStore second = started();
        history.open(RUS);
        history.addChapters(RUS, 20);
        assertRight(first, RUS);
        assertRight(second, RUS);
        assertThat(second.follower().follows()).isFalse();

        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<Long> writing = writer.submit(() -> history.addChapters(RUS, 400));
            for (int kill = 0; kill < 3; kill++) {
                Thread.sleep(150);
                jdbc.queryForList("""
                        SELECT pg_terminate_backend(pid) FROM pg_locks
                        WHERE locktype = 'advisory' AND objid = ? AND granted
                        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""", 0x626F6B01);
            }
            writing.get(30, TimeUnit.SECONDS);
        }
        assertRight(first, RUS);
        assertRight(second, RUS);
        assertThat(first.reconcile()).isEmpty();
        assertThat(meters.get("planbok.view.interruptions").counter().count()).isPositive();

        ViewStore leader = first.follower().follows() ? first : second;
        ViewStore standBy = leader == first ? second : first;
        assertThat(leader.follower().stop(SOON)).isTrue();
        eventually(() -> assertThat(standBy.follower().follows()).isTrue());
        history.addChapters(RUS, 10);
        assertRight(standBy, RUS);
        assertThat(standBy.reconcile()).isEmpty();
    }

    @Test
    void a_rebuild_while_plans_are_written_gives_the_same_and_loses_nothing() throws Exception {
        history.open(RUS);
        history.open(OTHER);
        history.addChaptersAtOnce(OTHER, PlanHistory.NOON, 2_500);
        ViewStore store = started();
        assertRight(store, OTHER);
        List<ViewRebuild.Result> results = new ArrayList<>();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<Long> writing = writer.submit(() -> history.addChapters(RUS, 400));
            while (!writing.isDone()) {
                results.addAll(store.rebuild().rebuildAll());
                assertThat(store.reads().current(titles, OTHER)).isEqualTo(expected(titles, OTHER, 2_500));
            }
            writing.get(30, TimeUnit.SECONDS);
        }
        assertThat(results).hasSizeGreaterThanOrEqualTo(4).allSatisfy(result -> {
            assertThat(result.compared()).isPositive();
            assertThat(result.different()).isZero();
        });
        assertRight(store, RUS);
        assertRight(store, OTHER);
        assertThat(store.reconcile()).isEmpty();
        ViewStore cold = store();
        for (long version = 0; version < history.all(RUS).size(); version += 13) {
            assertThat(cold.reads().atVersion(titles, RUS, version)).isEqualTo(expected(titles, RUS, version));
        }
        store.rebuild().deleteOld();
        assertThat(jdbc.queryForObject(
                        "SELECT count(DISTINCT generation) FROM view_snapshot WHERE view = 'chain'", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM view_token", Long.class))
                .isEqualTo(2);
        assertThat(meters.get("planbok.view.failures")
                        .tag("view", "chain")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void a_rebuild_mends_what_is_wrong_and_counts_it() {
        history.open(RUS);
        history.addChapters(RUS, 30);
        ViewStore store = started();
        assertRight(store, RUS);
        jdbc.update("UPDATE view_current SET state = '{\"events\":1,\"chain\":2}' WHERE view = 'chain'");
        assertThat(store.rebuild().rebuild(List.of("chain"))).containsExactly(new ViewRebuild.Result("chain", 1, 1, 0));
        assertRight(store, RUS);
    }

    @Test
    void a_rebuild_that_fails_changes_nothing() {
        history.open(RUS);
        history.addChapters(RUS, 30);
        ViewStore store = started();
        assertRight(store, RUS);
        titles.failing = event -> event.sequence() == 20;
        assertThatThrownBy(() -> store.rebuild().rebuildAll()).isInstanceOf(RebuildFailed.class);
        titles.failing = event -> false;
        assertThat(jdbc.queryForObject("SELECT count(*) FROM view_token", Long.class))
                .isEqualTo(2);
        history.addChapters(RUS, 3);
        assertRight(store, RUS);
        assertThat(store.rebuild().rebuildAll()).hasSize(2);
        assertRight(store, RUS);
    }

    @Test
    void a_state_of_another_shape_is_folded_anew() throws InterruptedException {
        history.open(RUS);
        history.addChapters(RUS, 120);
        ViewStore store = started();
        assertRight(store, RUS);
        assertThat(store.follower().stop(SOON)).isTrue();

        LaterChainView later = new LaterChainView();
        ViewStore next = store(List.of(later, titles), List.of());
        assertThat(next.reads().current(later, RUS)).isEqualTo(expected(later, RUS, 120));
        assertThat(next.rebuild().outdated()).containsExactly("chain");
        start(next);
        history.addChapters(RUS, 1);
        next.reads().awaitVersion(later, RUS, 121, SOON);
        assertThat(next.reads().current(later, RUS)).isEqualTo(expected(later, RUS, 121));
        next.rebuild().rebuild(next.rebuild().outdated());
        assertThat(next.rebuild().outdated()).isEmpty();
        assertThat(next.reads().current(later, RUS)).isEqualTo(expected(later, RUS, 121));
    }

    @Test
    void who_waits_for_a_version_sees_it_as_soon_as_it_is_there() throws Exception {
        history.open(RUS);
        ViewStore store = started();
        ViewStore elsewhere = store();
        store.reads().awaitVersion(chain, RUS, 0, SOON);
        try (ExecutorService waiters = Executors.newCachedThreadPool()) {
            List<Future<Moment<ChainView.State>>> waiting = new ArrayList<>();
            for (long version = 1; version <= 20; version++) {
                long awaited = version;
                for (ViewStore where : List.of(store, elsewhere)) {
                    waiting.add(waiters.submit(() -> {
                        Moment<ChainView.State> seen = where.reads().atLeast(chain, RUS, awaited, SOON);
                        assertThat(where.reads().current(chain, RUS).version()).isGreaterThanOrEqualTo(seen.version());
                        assertThat(seen.version()).isGreaterThanOrEqualTo(awaited);
                        return seen;
                    }));
                }
            }
            assertThat(waiting).noneMatch(Future::isDone);
            history.addChapters(RUS, 20);
            // Compared here, where the history knows of all that it has added: a reader may see an event before that.
            for (Future<Moment<ChainView.State>> one : waiting) {
                Moment<ChainView.State> seen = one.get(10, TimeUnit.SECONDS);
                assertThat(seen).isEqualTo(expected(chain, RUS, seen.version()));
            }
        }
        assertThatThrownBy(() -> store.reads().awaitVersion(chain, RUS, 21, Duration.ofMillis(50)))
                .isInstanceOfSatisfying(
                        NotCaughtUp.class,
                        behind -> assertThat(behind.reached()).isEqualTo(20));
    }

    @Test
    void readiness_asks_for_what_was_there_at_first() throws InterruptedException {
        history.open(RUS);
        history.addChapters(RUS, 3);
        ViewStore store = store();
        assertThat(store.follower().isCaughtUp()).isFalse();
        start(store);
        eventually(() -> assertThat(store.follower().isCaughtUp()).isTrue());
        assertThat(store.follower().stop(SOON)).isTrue();
        history.addChapters(RUS, 3);
        assertThat(store.follower().isCaughtUp()).isTrue();
        assertThat(store().follower().isCaughtUp()).isFalse();
    }

    @Test
    void a_call_wakes_the_follower_at_once() throws InterruptedException {
        history.open(RUS);
        ViewStore store = started();
        assertRight(store, RUS);
        Thread.sleep(50);
        long start = System.nanoTime();
        long version = history.addChapters(RUS, 5);
        store.reads().awaitVersion(chain, RUS, version, SOON);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700));
    }
}
