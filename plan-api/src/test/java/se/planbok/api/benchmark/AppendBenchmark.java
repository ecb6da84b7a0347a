package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;

/**
 * Durable appends of one event, spread over 64 streams, against bare single-row inserts with one commit each into a
 * table of the same columns and indexes, on the same server and through the same pool. The two alternate; each figure
 * is the median of its rounds. Prints a table in Markdown.
 */
public final class AppendBenchmark {

    private static final int[] CLIENTS = {1, 4, 16, 64};
    private static final int ROUNDS = 5;
    /** The two alternate so quickly that what else goes on on the machine strikes both. */
    private static final int SLICES = 5;

    private static final Duration SLICE = Duration.ofMillis(400);
    private static final Duration WARM_UP = Duration.ofMillis(3_000);
    private static final int CONNECTIONS = 64;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventLog log;
    private final BareInserts bare;
    private final List<Place> places = IntStream.range(0, BareInserts.STREAMS)
            .mapToObj(number ->
                    new Place(new StreamId("Log", SamplePlans.id(number)), new AtomicLong(StreamId.NO_EVENTS)))
            .toList();

    private AppendBenchmark(HikariDataSource pool) throws Exception {
        log = new EventLog(pool, meters);
        bare = BareInserts.into(pool);
    }

    /** @param arguments the numbers of clients, where not all are wanted */
    public static void main(String[] arguments) throws Exception {
        int[] chosen = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        try (BenchmarkDatabase database = BenchmarkDatabase.start(CONNECTIONS)) {
            new AppendBenchmark(database.pool()).run(chosen.length == 0 ? CLIENTS : chosen);
        }
    }

    private void run(int[] clientCounts) throws Exception {
        Load.measure(4, places.size(), WARM_UP, bare::insert);
        Load.measure(4, places.size(), WARM_UP, this::append);
        System.out.println("| Clients | Bare inserts/s | Appends/s | Ratio | Appends a commit |");
        System.out.println("|---:|---:|---:|---:|---:|");
        DistributionSummary groups = meters.get("planbok.append.group.size").summary();
        for (int clients : clientCounts) {
            double appendsBefore = groups.totalAmount();
            long commitsBefore = groups.count();
            Rounds rounds = new Rounds();
            for (int round = 0; round < ROUNDS; round++) {
                double inserted = 0;
                double appended = 0;
                for (int slice = 0; slice < SLICES; slice++) {
                    inserted += Load.measure(clients, places.size(), SLICE, bare::insert) / SLICES;
                    appended += Load.measure(clients, places.size(), SLICE, this::append) / SLICES;
                }
                rounds.add(inserted, appended);
            }
            Rounds.Medians medians = rounds.medians();
            System.out.printf(
                    "| %d | %.0f | %.0f | %.2f | %.1f |%n",
                    clients,
                    medians.baseline(),
                    medians.figure(),
                    medians.ratio(),
                    (groups.totalAmount() - appendsBefore) / (groups.count() - commitsBefore));
        }
    }

    /** One writer at a time on a stream, as in the service. */
    private void append(int stream) {
        Place place = places.get(stream);
        synchronized (place) {
            log.append(Append.to(
                    place.stream(),
                    place.last().get(),
                    List.of(new NewEvent(
                            UUID.randomUUID(),
                            BareInserts.TYPE,
                            1,
                            Instant.now(),
                            BareInserts.PERSON,
                            BareInserts.PAYLOAD,
                            BareInserts.METADATA))));
            place.last().incrementAndGet();
        }
    }

    private record Place(StreamId stream, AtomicLong last) {}
}
