package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import se.planbok.api.TestDatabase;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.view.json.EventJson;
import se.planbok.view.store.ViewStore;

/**
 * Rebuilding all views, beside the ones that answer, against reading and parsing the same events in one thread. The two
 * alternate; each figure is the median of the rounds. Prints a table in Markdown.
 */
public final class RebuildBenchmark {

    private static final int PLANS = 50;
    private static final int EVENTS_EACH = 1_000;
    private static final int PAGE = 5_000;
    private static final int ROUNDS = 5;

    private RebuildBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = TestDatabase.startDurableServer();
                HikariDataSource pool = new HikariDataSource(
                        TestDatabase.poolSettings(server.getJdbcUrl("postgres", "postgres"), 10))) {
            Flyway.configure().dataSource(pool).load().migrate();
            new SampleHistories(pool).write(PLANS, EVENTS_EACH);
            ViewStore views = Views.store(pool);
            views.follower().start();
            while (!views.follower().isCaughtUp()) {
                Thread.sleep(100);
            }
            double[] read = new double[ROUNDS];
            double[] rebuilt = new double[ROUNDS];
            double[] ratio = new double[ROUNDS];
            for (int round = -1; round < ROUNDS; round++) {
                double reading = rate(() -> readAndParse(pool));
                double rebuilding = rate(() -> views.rebuild().rebuildAll());
                views.rebuild().deleteOld();
                if (round >= 0) {
                    read[round] = reading;
                    rebuilt[round] = rebuilding;
                    ratio[round] = rebuilding / reading;
                }
            }
            views.follower().stop(Duration.ofSeconds(10));
            System.out.println("| Events | Read and parsed/s | Rebuilt/s, all views | Ratio |");
            System.out.println("|---:|---:|---:|---:|");
            System.out.printf(
                    "| %d | %.0f | %.0f | %.2f |%n",
                    PLANS * EVENTS_EACH, Load.median(read), Load.median(rebuilt), Load.median(ratio));
        }
    }

    private static double rate(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return PLANS * EVENTS_EACH * 1e9 / (System.nanoTime() - start);
    }

    private static long readAndParse(HikariDataSource pool) {
        EventReader reader = new EventReader(pool);
        EventJson json = new EventJson();
        long position = 0;
        long sum = 0;
        List<StoredEvent> page = reader.eventsAfter(position, PAGE);
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                sum += json.read(
                                event.sequence(),
                                event.at(),
                                event.person(),
                                event.type(),
                                event.revision(),
                                event.payload().getBytes(StandardCharsets.UTF_8))
                        .sequence();
            }
            page = reader.eventsAfter(page.getLast().position(), PAGE);
        }
        return sum;
    }
}
