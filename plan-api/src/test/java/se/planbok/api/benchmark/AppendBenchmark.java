package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import se.planbok.api.TestDatabase;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;

/**
 * Durable appends of one event, spread over 64 streams, against bare single-row inserts with one commit each into a
 * table of the same columns and indexes, on the same server and through the same kind of pool. The two alternate;
 * each figure is the median of its rounds. Prints a table in Markdown.
 */
public final class AppendBenchmark {

    private static final int[] CLIENTS = {1, 4, 16, 64};
    private static final int STREAMS = 64;
    private static final int ROUNDS = 5;
    /** The two alternate so quickly that what else goes on on the machine strikes both. */
    private static final int SLICES = 5;

    private static final Duration SLICE = Duration.ofMillis(400);
    private static final Duration WARM_UP = Duration.ofMillis(3_000);
    private static final int POOL_SIZE = 64;
    private static final String PAYLOAD = """
            {"activity":"a-4711","workItem":"w-17","person":"p-7f3a9c0e","halfDays":9,"month":"2021-02"}""";
    private static final String METADATA = """
            {"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","step":1}""";
    private static final String BARE_TABLE = """
            CREATE SEQUENCE bare_position CACHE 1;
            CREATE TABLE bare (LIKE event INCLUDING ALL EXCLUDING DEFAULTS)""";
    private static final String BARE_INSERT = """
            INSERT INTO bare (position, stream_type, stream_id, sequence, event_id, type, revision, at, person,
                payload, metadata)
            VALUES (nextval('bare_position'), ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)""";

    private final HikariDataSource pool;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventLog log;
    private final Place[] bareStreams = places("bare");
    private final Place[] logStreams = places("log");

    private AppendBenchmark(HikariDataSource pool) {
        this.pool = pool;
        log = new EventLog(pool, meters);
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = TestDatabase.startDurableServer();
                HikariDataSource pool = new HikariDataSource(
                        TestDatabase.poolSettings(server.getJdbcUrl("postgres", "postgres"), POOL_SIZE))) {
            Flyway.configure().dataSource(pool).load().migrate();
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(BARE_TABLE);
            }
            int[] clientCounts =
                    Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
            new AppendBenchmark(pool).run(clientCounts.length == 0 ? CLIENTS : clientCounts);
        }
    }

    private void run(int[] clientCounts) throws Exception {
        measure(4, WARM_UP, this::bareInsert);
        measure(4, WARM_UP, this::append);
        System.out.println("| Clients | Bare inserts/s | Appends/s | Ratio | Appends a commit |");
        System.out.println("|---:|---:|---:|---:|---:|");
        DistributionSummary groups = meters.get("planbok.append.group.size").summary();
        for (int clients : clientCounts) {
            double appendsBefore = groups.totalAmount();
            long commitsBefore = groups.count();
            double[] bare = new double[ROUNDS];
            double[] appended = new double[ROUNDS];
            double[] ratio = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int slice = 0; slice < SLICES; slice++) {
                    bare[round] += measure(clients, SLICE, this::bareInsert) / SLICES;
                    appended[round] += measure(clients, SLICE, this::append) / SLICES;
                }
                ratio[round] = appended[round] / bare[round];
            }
            System.out.printf(
                    "| %d | %.0f | %.0f | %.2f | %.1f |%n",
                    clients,
                    median(bare),
                    median(appended),
                    median(ratio),
                    (groups.totalAmount() - appendsBefore) / (groups.count() - commitsBefore));
        }
    }

    /** Runs the work over and over on so many threads for so long, and returns how often a second it was done. */
    private static double measure(int clients, Duration time, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Long>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                loops.add(() -> loop(number, end, work));
            }
            long done = 0;
            for (Future<Long> loop : threads.invokeAll(loops)) {
                done += loop.get();
            }
            return done * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long loop(int client, long end, Work work) throws SQLException {
        long done = 0;
        for (int turn = client; System.nanoTime() < end; turn++) {
            work.once(turn % STREAMS);
            done++;
        }
        return done;
    }

    private void bareInsert(int stream) throws SQLException {
        Place place = bareStreams[stream];
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BARE_INSERT)) {
            statement.setString(1, place.stream().type());
            statement.setString(2, place.stream().id());
            statement.setLong(3, place.last().incrementAndGet());
            statement.setObject(4, UUID.randomUUID());
            statement.setString(5, "DaysAllocated");
            statement.setInt(6, 1);
            statement.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setString(8, "p-7f3a9c0e");
            statement.setString(9, PAYLOAD);
            statement.setString(10, METADATA);
            statement.executeUpdate();
        }
    }

    /** One writer at a time on a stream, as in the service. */
    private void append(int stream) {
        Place place = logStreams[stream];
        synchronized (place) {
            log.append(Append.to(
                    place.stream(),
                    place.last().get(),
                    List.of(new NewEvent(
                            UUID.randomUUID(), "DaysAllocated", 1, Instant.now(), "p-7f3a9c0e", PAYLOAD, METADATA))));
            place.last().incrementAndGet();
        }
    }

    private static Place[] places(String prefix) {
        Place[] places = new Place[STREAMS];
        for (int i = 0; i < STREAMS; i++) {
            places[i] = new Place(new StreamId("plan", prefix + "-" + i), new AtomicLong(StreamId.NO_EVENTS));
        }
        return places;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record Place(StreamId stream, AtomicLong last) {}

    private interface Work {

        void once(int stream) throws SQLException;
    }
}
