package se.planbok.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged service with a heap of 256 MB and 1 000 plans, all opened over HTTP, then commands and reads at random
 * over all of them: views as they stand, views of the past, and lists. An answer other than 200, or the end of the
 * service's memory, ends the benchmark with a failure. Prints a table in Markdown: the most heap that was in use after a
 * collection, the longest pause, and the most memory that the process had (on Linux), without the database's.
 */
public final class MemoryBenchmark {

    private static final int PLANS = 1_000;
    private static final int CLIENTS = 4;
    private static final Duration LOAD = Duration.ofSeconds(30);
    private static final List<String> VIEWS = List.of("", "/workload", "/budget", "/findings", "/decisions");
    private static final String LIST = "plans?limit=20&page=";
    private static final Pattern COLLECTION = Pattern.compile("Pause (?:Young|Full).*->(\\d+)M\\(\\d+M\\) ([0-9.]+)ms");
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final ServiceClient client;
    private final AtomicLongArray turns = new AtomicLongArray(PLANS);
    private final AtomicLongArray versions = new AtomicLongArray(PLANS);
    private final LongAdder commands = new LongAdder();
    private final LongAdder reads = new LongAdder();

    private MemoryBenchmark(ServiceClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("planbok-benchmark");
        Path collections = folder.resolve("collections.log");
        List<String> java = List.of(
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections,
                "-jar",
                PackagedJar.ofService().toString());
        try (ServiceProcess service = ServiceProcess.start(
                        java,
                        "--planbok.data-dir=" + folder.resolve("data"),
                        "--planbok.sample=none",
                        "--planbok.demo.password=" + ServiceClient.PASSWORD);
                ServiceClient client = new ServiceClient(service.port())) {
            service.awaitStatus("/actuator/health/readiness", 200);
            MemoryBenchmark benchmark = new MemoryBenchmark(client);
            benchmark.open();
            Load.measure(CLIENTS, PLANS, LOAD, place -> benchmark.once());
            benchmark.print(service, Files.readString(collections));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void open() throws Exception {
        for (int plan = 0; plan < PLANS; plan++) {
            versions.set(plan, client.command(SamplePlans.id(plan), CommandJson.body(SamplePlans.opening(plan))));
        }
    }

    private void once() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int plan = random.nextInt(PLANS);
        String path = "plans/" + SamplePlans.id(plan);
        switch (random.nextInt(4)) {
            case 0, 1 -> command(plan);
            case 2 -> read(path + VIEWS.get(random.nextInt(VIEWS.size())));
            default ->
                read(
                        random.nextInt(10) == 0
                                ? LIST + (1 + random.nextInt(PLANS / 20))
                                : path + VIEWS.get(random.nextInt(VIEWS.size() - 1)) + "?version="
                                        + random.nextLong(versions.get(plan) + 1));
        }
    }

    private void command(int plan) throws Exception {
        long version =
                client.command(SamplePlans.id(plan), CommandJson.body(SamplePlans.change(turns.getAndIncrement(plan))));
        versions.accumulateAndGet(plan, version, Math::max);
        commands.increment();
    }

    private void read(String path) throws Exception {
        client.read(path);
        reads.increment();
    }

    private void print(ServiceProcess service, String collections) throws IOException {
        List<MatchResult> all = COLLECTION.matcher(collections).results().toList();
        long mostHeap = all.stream()
                .mapToLong(one -> Long.parseLong(one.group(1)))
                .max()
                .orElse(0);
        double longest = all.stream()
                .mapToDouble(one -> Double.parseDouble(one.group(2)))
                .max()
                .orElse(0);
        System.out.println("| Plans | Commands | Reads | Most heap after a collection, MB | Longest pause, ms "
                + "| Most memory of the process, MB |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        System.out.printf(
                "| %d | %d | %d | %d | %.0f | %s |%n",
                PLANS, commands.sum(), reads.sum(), mostHeap, longest, mostResident(service.pid()));
    }

    private static String mostResident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status)
                ? MOST_RESIDENT
                        .matcher(Files.readString(status))
                        .results()
                        .map(found -> Long.toString(Long.parseLong(found.group(1)) / 1024))
                        .findFirst()
                        .orElse("–")
                : "–";
    }
}
