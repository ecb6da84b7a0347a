package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.planbok.api.sample.BodyOfSize;
import se.planbok.api.wiring.WritePath;
import se.planbok.view.store.ViewStore;

/**
 * A store that grows from 30 bodies to 300, each with the plans of five years: what it takes to build the views of what
 * was added, per event, and how long one body waits for its outturn, its follow-up report and its years side by side. The
 * answers are the packaged service's, over HTTP, from one client, of a body and a year by chance; their times are told as
 * median and 99th percentile. Nothing of one body may get slower by the others. Prints two tables in Markdown.
 *
 * <p>Needs the packaged service. Other sizes may be given as arguments: activities of a plan, then the numbers of bodies.
 */
public final class FollowUpBenchmark {

    /** So many that the largest store has some millions of events. */
    private static final int ACTIVITIES = 60;

    private static final List<Integer> BODIES = List.of(30, 300);
    private static final int WARM_UP_BODIES = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WARM_UP = 100;
    private static final int READS = 400;
    private static final int CONNECTIONS = 10;
    private static final String READY = "/actuator/health/readiness";

    private final BenchmarkDatabase database;
    private final CopiedBodies copies;
    private final List<String> built = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();

    private FollowUpBenchmark(BenchmarkDatabase database, CopiedBodies copies) {
        this.database = database;
        this.copies = copies;
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> given = Stream.of(arguments).map(Integer::valueOf).toList();
        int activities = given.isEmpty() ? ACTIVITIES : given.getFirst();
        List<Integer> sizes = given.size() < 2 ? BODIES : given.subList(1, given.size());
        try (BenchmarkDatabase database = BenchmarkDatabase.start(CONNECTIONS)) {
            FollowUpBenchmark benchmark = new FollowUpBenchmark(database, body(database, activities));
            benchmark.grow(0, WARM_UP_BODIES);
            int bodies = WARM_UP_BODIES;
            for (int size : sizes) {
                benchmark.built.add(benchmark.grow(bodies, size));
                benchmark.ask(size);
                bodies = size;
            }
            benchmark.tell();
        }
    }

    /** Lets one body live in a database of its own. */
    private static CopiedBodies body(BenchmarkDatabase target, int activities) throws IOException {
        try (BenchmarkDatabase source = BenchmarkDatabase.start(CONNECTIONS);
                WritePath node = new WritePath(source.pool(), Clock.systemUTC())) {
            BodyOfSize.live(node, activities);
            return new CopiedBodies(source.pool(), target.pool());
        }
    }

    /** Adds bodies while nothing follows the log, and then has the views built of what was added. */
    private String grow(int from, int to) throws Exception {
        long start = System.nanoTime();
        copies.write(from, to);
        double writing = seconds(start);
        ViewStore views = Views.store(database.pool());
        start = System.nanoTime();
        views.follower().start();
        while (!views.follower().isCaughtUp()) {
            if (seconds(start) > PATIENCE.toSeconds()) {
                throw new IllegalStateException("The views are not built after " + PATIENCE);
            }
            Thread.sleep(10);
        }
        double building = seconds(start);
        views.follower().stop(Duration.ofSeconds(10));
        long added = (long) (to - from) * copies.eventsEach();
        return "| %d | %d | %d | %.0f | %.0f | %.1f |"
                .formatted(
                        to,
                        (long) to * copies.eventsEach(),
                        added,
                        added / writing,
                        added / building,
                        building / added * 1e6);
    }

    private void ask(int bodies) throws Exception {
        HikariDataSource pool = database.pool();
        Path data = Files.createTempDirectory("planbok-benchmark");
        try (ServiceProcess service = ServiceProcess.start(
                        List.of("-jar", PackagedJar.ofService().toString()),
                        "--spring.datasource.url=" + pool.getJdbcUrl(),
                        "--spring.datasource.username=" + pool.getUsername(),
                        "--planbok.data-dir=" + data,
                        "--planbok.sample=none",
                        "--planbok.demo.password=" + ServiceClient.PASSWORD);
                ServiceClient client = new ServiceClient(service.port())) {
            service.awaitStatus(READY, 200);
            time(client, bodies, "outturn", plan -> "plans/" + plan + "/outturn");
            time(client, bodies, "follow-up report", plan -> "reports/" + plan + "/follow-up.html");
            time(
                    client,
                    bodies,
                    "years side by side",
                    plan -> "follow-ups?organisation=" + plan.substring(0, plan.lastIndexOf('-')));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void time(ServiceClient client, int bodies, String what, UnaryOperator<String> path) throws IOException {
        Random random = new Random(what.hashCode());
        double[] milliseconds = new double[READS];
        for (int read = -WARM_UP; read < READS; read++) {
            String asked = path.apply(
                    CopiedBodies.plan(random.nextInt(bodies), random.nextInt(BodyOfSize.FIRST, BodyOfSize.LAST + 1)));
            long start = System.nanoTime();
            client.read(asked);
            if (read >= 0) {
                milliseconds[read] = seconds(start) * 1e3;
            }
        }
        answered.add("| %d | %s | %.1f | %.1f |"
                .formatted(bodies, what, Load.median(milliseconds), Load.percentile(milliseconds, 0.99)));
    }

    private void tell() {
        System.out.println("| Bodies | Events | Of these added | Written/s | Into all views/s | µs an event |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        built.forEach(System.out::println);
        System.out.println();
        System.out.println("| Bodies | Answer for one | Median, ms | 99th percentile, ms |");
        System.out.println("|---:|---|---:|---:|");
        answered.forEach(System.out::println);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
