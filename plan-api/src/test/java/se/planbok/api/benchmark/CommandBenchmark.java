package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import se.planbok.api.wiring.ReadPath;
import se.planbok.api.wiring.WritePath;

/**
 * Durable commands with all rules, one a request, spread over 64 plans, all views following, against bare single-row
 * inserts with one commit each into a table of the same columns and indexes, on the same server and through the same
 * pool. The ledger is sealed beside the commands, as in service; what that costs is told by commands without it. The
 * three alternate; each figure is the median of its rounds. An insert never pays for views or a ledger that is behind:
 * they catch up between the rounds, and how far behind the views were at the end of a round is told. Prints a table in
 * Markdown.
 */
public final class CommandBenchmark {

    /** The ratio to reach, by the number of clients. */
    private static final SortedMap<Integer, Double> TARGETS = new TreeMap<>(Map.of(1, 0.5, 4, 0.65, 16, 0.75, 64, 1.0));

    private static final int PLANS = BareInserts.STREAMS;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofMillis(4_000);
    /** One for each client, and those that the views and the sealer hold. */
    private static final int CONNECTIONS = 64 + 5;

    private final HikariDataSource pool;
    private final WritePath node;
    private final BareInserts bare;
    private final ViewLag lag;
    private final AtomicLongArray turns = new AtomicLongArray(PLANS);

    private CommandBenchmark(HikariDataSource pool, WritePath node) throws Exception {
        this.pool = pool;
        this.node = node;
        bare = BareInserts.into(pool);
        lag = new ViewLag(pool);
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchmarkDatabase database = BenchmarkDatabase.start(CONNECTIONS);
                WritePath node = new WritePath(database.pool(), Clock.systemUTC())) {
            new CommandBenchmark(database.pool(), node).run();
        }
    }

    private void run() throws Exception {
        try (ReadPath views = new ReadPath(pool, node.log());
                LedgerSealing ledger = new LedgerSealing(pool, node.log())) {
            views.start();
            for (int plan = 0; plan < PLANS; plan++) {
                node.send(SamplePlans.id(plan), SamplePlans.opening(plan));
            }
            Load.measure(4, PLANS, WARM_UP, bare::insert);
            Load.measure(4, PLANS, WARM_UP, this::command);
            System.out.println("| Clients | Bare inserts/s | Commands/s | Ratio | Target | Views behind, events | ms "
                    + "| Commands/s, not sealed | Sealed, against not sealed |");
            System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            for (Map.Entry<Integer, Double> target : TARGETS.entrySet()) {
                compare(ledger, target.getKey(), target.getValue());
            }
        }
    }

    private void compare(LedgerSealing ledger, int clients, double target) throws Exception {
        Rounds rounds = new Rounds();
        Rounds sealing = new Rounds();
        double[] behind = new double[ROUNDS];
        double[] milliseconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            lag.awaitNone();
            ledger.awaitAllSealed();
            double inserts = Load.measure(clients, PLANS, ROUND, bare::insert);
            double commands = Load.measure(clients, PLANS, ROUND, this::command);
            behind[round] = lag.events();
            milliseconds[round] = lag.awaitNone().toMillis();
            ledger.awaitAllSealed();
            double unsealed = ledger.without(() -> {
                double rate = Load.measure(clients, PLANS, ROUND, this::command);
                lag.awaitNone();
                return rate;
            });
            rounds.add(inserts, commands);
            sealing.add(unsealed, commands);
        }
        Rounds.Medians medians = rounds.medians();
        Rounds.Medians sealed = sealing.medians();
        System.out.printf(
                "| %d | %.0f | %.0f | %.2f | ≥ %.2f | %.0f | %.0f | %.0f | %.2f |%n",
                clients,
                medians.baseline(),
                medians.figure(),
                medians.ratio(),
                target,
                Load.median(behind),
                Load.median(milliseconds),
                sealed.baseline(),
                sealed.ratio());
    }

    private void command(int plan) {
        node.send(SamplePlans.id(plan), SamplePlans.change(turns.getAndIncrement(plan)));
    }
}
