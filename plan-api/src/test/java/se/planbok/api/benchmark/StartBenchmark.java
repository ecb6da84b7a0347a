package se.planbok.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import se.planbok.api.PlanbokApplication;

/**
 * From the start of the process until the service says that it is ready, with its sample in an embedded database that
 * was left in order, against an empty Spring Boot web application until it answers at all. The two alternate; each figure
 * is the median of its rounds.
 *
 * <p>The empty application has the same Java, the same libraries of the web and the same form: once as an executable
 * archive, once as the same archive unpacked to a class path, for some of the time is the archive's own. Needs the
 * packaged service. Prints a table in Markdown.
 */
public final class StartBenchmark {

    private static final int ROUNDS = 5;
    private static final double TARGET = 3;
    private static final String READY = "/actuator/health/readiness";

    private final Path folder;

    private StartBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("planbok-benchmark");
        try {
            new StartBenchmark(folder).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run() throws Exception {
        Path service = PackagedJar.ofService();
        Path empty = folder.resolve("empty.jar");
        PackagedJar.writeEmpty(empty);
        System.out.println("| Form | Empty application, ms | Service, ms | Ratio | Target |");
        System.out.println("|---|---:|---:|---:|---:|");
        compare("archive", List.of("-jar", empty.toString()), List.of("-jar", service.toString()));
        compare("class path", unpacked(empty, EmptyApplication.class), unpacked(service, PlanbokApplication.class));
    }

    private List<String> unpacked(Path jar, Class<?> main) throws IOException {
        return List.of("-cp", PackagedJar.classPath(jar, folder.resolve(main.getSimpleName())), main.getName());
    }

    private void compare(String form, List<String> empty, List<String> service) throws Exception {
        Rounds rounds = new Rounds();
        for (int round = -1; round < ROUNDS; round++) {
            // Nothing is at the root of an empty application.
            double started = start(empty, "/", 404).toMillis();
            double ready = start(service, READY, 200, "--planbok.data-dir=" + folder.resolve("data"))
                    .toMillis();
            if (round >= 0) {
                rounds.add(started, ready);
            }
        }
        Rounds.Medians medians = rounds.medians();
        System.out.printf(
                "| %s | %.0f | %.0f | %.2f | ≤ %.0f |%n",
                form, medians.baseline(), medians.figure(), medians.ratio(), TARGET);
    }

    private static Duration start(List<String> java, String path, int status, String... arguments) throws Exception {
        try (ServiceProcess process = ServiceProcess.start(java, arguments)) {
            return process.awaitStatus(path, status);
        }
    }
}
