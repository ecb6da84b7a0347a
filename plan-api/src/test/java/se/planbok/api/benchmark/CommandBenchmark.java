package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import se.planbok.api.TestDatabase;
import se.planbok.api.wiring.WritePath;

/**
 * Durable commands with all rules, one a request, spread over 64 plans, against bare single-row inserts with one commit
 * each into a table of the same columns and indexes, on the same server and through the same pool.
 */
public final class CommandBenchmark {

    private static final int[] CLIENTS = {1, 4, 16, 64};
    private static final int PLANS = 64;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofMillis(4_000);
    private static final int POOL_SIZE = 64;

    private CommandBenchmark() {}

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = TestDatabase.startDurableServer();
                HikariDataSource pool = new HikariDataSource(TestDatabase.poolSettings(
                        server.getJdbcUrl("postgres", "postgres"), POOL_SIZE))) {
            Flyway.configure().dataSource(pool).load().migrate();
            BareInserts bare = BareInserts.into(pool);
            try (WritePath node = new WritePath(pool, Clock.systemUTC())) {
                AtomicLong[] turns = new AtomicLong[PLANS];
                for (int plan = 0; plan < PLANS; plan++) {
                    turns[plan] = new AtomicLong();
                    node.send(SamplePlans.id(plan), SamplePlans.opening(plan));
                }
                Load.Work inserts = bare::insert;
                Load.Work commands = plan ->
                        node.send(SamplePlans.id(plan), SamplePlans.change(turns[plan].getAndIncrement()));
                Load.measure(4, PLANS, WARM_UP, inserts);
                Load.measure(4, PLANS, WARM_UP, commands);
                System.out.println("| Clients | Bare inserts/s | Commands/s | Ratio |");
                System.out.println("|---:|---:|---:|---:|");
                for (int clients : CLIENTS) {
                    Load.compare(clients, PLANS, ROUNDS, ROUND, inserts, commands);
                }
            }
        }
    }
}
