package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.api.wiring.ReadPath;
import se.planbok.api.wiring.WritePath;
import se.planbok.plan.Order;
import se.planbok.plan.Plan;
import se.planbok.view.json.EventJson;

/**
 * What a long history costs. Two things are compared, in turns, each figure the median of its rounds:
 *
 * <ul>
 *   <li>The state of a plan with 100 000 events that the node does not have in memory, from the snapshot and the events
 *       after it, against reading all its events, and against reading and parsing them. The last snapshot is half as old
 *       as it can get.
 *   <li>Durable commands on that plan, all views following and the ledger sealed beside, against commands on a plan with 100 events. The short plan is
 *       a new one in each round, since it grows.
 * </ul>
 *
 * Prints two tables in Markdown.
 */
public final class LongPlanBenchmark {

    /** Filled in steps: the last one ends half-way between two snapshots. */
    private static final int LONG = 101_000;

    private static final int SHORT = 100;
    private static final int STEP = 1_000;
    private static final int[] CLIENTS = {1, 4};
    private static final int ROUNDS = 5;
    private static final int LOADS_A_ROUND = 5;
    private static final Duration ROUND = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofMillis(3_000);
    private static final double TARGET_COMMANDS = 0.9;
    private static final double TARGET_LOAD = 0.1;
    private static final int CONNECTIONS = 16;
    private static final int LONG_PLAN = 0;

    private final HikariDataSource pool;
    private final ViewLag lag;
    private final EventJson json = new EventJson();
    private int shortPlans;

    private LongPlanBenchmark(HikariDataSource pool) {
        this.pool = pool;
        lag = new ViewLag(pool);
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchmarkDatabase database = BenchmarkDatabase.start(CONNECTIONS)) {
            LongPlanBenchmark benchmark = new LongPlanBenchmark(database.pool());
            long version;
            // Closed once the last snapshot is written.
            try (WritePath node = benchmark.node()) {
                version = grow(node, LONG_PLAN, LONG);
            }
            try (WritePath node = benchmark.node()) {
                benchmark.compareLoads(node, version);
                benchmark.compareCommands(node, version);
            }
        }
    }

    private WritePath node() {
        return new WritePath(pool, Clock.systemUTC());
    }

    /** Opens a plan and lets it grow to so many events at least; gives its version. */
    private static long grow(WritePath node, int plan, int events) {
        long version =
                node.send(SamplePlans.id(plan), SamplePlans.opening(plan)).version();
        while (version + 1 < events) {
            List<Order> orders = new ArrayList<>();
            for (long turn = version; turn < Math.min(version + STEP, events - 1); turn++) {
                orders.addAll(SamplePlans.change(turn));
            }
            version = node.send(SamplePlans.id(plan), orders).version();
        }
        return version;
    }

    private void compareLoads(WritePath node, long version) {
        Rounds reading = new Rounds();
        Rounds parsing = new Rounds();
        for (int round = -1; round < ROUNDS; round++) {
            double read = milliseconds(() -> read(version));
            double parsed = milliseconds(() -> readAndParse(version));
            double loaded = 0;
            for (int i = 0; i < LOADS_A_ROUND; i++) {
                loaded += milliseconds(() -> load(node, version)) / LOADS_A_ROUND;
            }
            if (round >= 0) {
                reading.add(read, loaded);
                parsing.add(parsed, loaded);
            }
        }
        System.out.println("| Events | Compared with | ms | Cold load, ms | Ratio | Target |");
        System.out.println("|---:|---|---:|---:|---:|---:|");
        row(version, "Reading all events", reading.medians());
        row(version, "Reading and parsing all events", parsing.medians());
        System.out.println();
    }

    private static void row(long version, String what, Rounds.Medians medians) {
        System.out.printf(
                "| %d | %s | %.0f | %.1f | %.3f | ≤ %.1f |%n",
                version + 1, what, medians.baseline(), medians.figure(), medians.ratio(), TARGET_LOAD);
    }

    private static void load(WritePath node, long version) {
        node.states().drop(SamplePlans.id(LONG_PLAN));
        require(version, node.states().of(SamplePlans.id(LONG_PLAN)).version());
    }

    private void read(long version) {
        long last = -1;
        for (Iterator<StoredEvent> events = allEvents(); events.hasNext(); ) {
            last = events.next().sequence();
        }
        require(version, last);
    }

    private void readAndParse(long version) {
        long last = -1;
        for (Iterator<StoredEvent> events = allEvents(); events.hasNext(); ) {
            StoredEvent event = events.next();
            last = json.read(
                            event.sequence(),
                            event.at(),
                            event.person(),
                            event.type(),
                            event.revision(),
                            event.payload().getBytes(StandardCharsets.UTF_8))
                    .sequence();
        }
        require(version, last);
    }

    private Iterator<StoredEvent> allEvents() {
        return new EventReader(pool).events(new StreamId(Plan.TYPE, SamplePlans.id(LONG_PLAN)), 0);
    }

    private static void require(long version, long found) {
        if (found != version) {
            throw new IllegalStateException("Version " + found + " was found, not " + version);
        }
    }

    private void compareCommands(WritePath node, long version) throws Exception {
        try (ReadPath views = new ReadPath(pool, node.log());
                LedgerSealing ledger = new LedgerSealing(pool, node.log())) {
            views.start();
            ledger.awaitAllSealed();
            AtomicLong longTurn = new AtomicLong(version);
            commands(node, CLIENTS[0], LONG_PLAN, longTurn, WARM_UP);
            System.out.println("| Clients | Events | Commands/s | Events | Commands/s | Ratio | Target |");
            System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
            for (int clients : CLIENTS) {
                Rounds rounds = new Rounds();
                for (int round = 0; round < ROUNDS; round++) {
                    int shortPlan = ++shortPlans;
                    AtomicLong shortTurn = new AtomicLong(grow(node, shortPlan, SHORT));
                    double onShort = commands(node, clients, shortPlan, shortTurn, ROUND);
                    double onLong = commands(node, clients, LONG_PLAN, longTurn, ROUND);
                    rounds.add(onShort, onLong);
                }
                Rounds.Medians medians = rounds.medians();
                System.out.printf(
                        "| %d | from %d | %.0f | from %d | %.0f | %.2f | ≥ %.1f |%n",
                        clients,
                        SHORT,
                        medians.baseline(),
                        version + 1,
                        medians.figure(),
                        medians.ratio(),
                        TARGET_COMMANDS);
            }
        }
    }

    private double commands(WritePath node, int clients, int plan, AtomicLong turn, Duration time) throws Exception {
        lag.awaitNone();
        return Load.measure(
                clients, 1, time, place -> node.send(SamplePlans.id(plan), SamplePlans.change(turn.getAndIncrement())));
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
