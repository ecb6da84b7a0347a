package se.planbok.api.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.planbok.api.PlanbokApplication;

/** The service in a process of its own, with its database below a directory, as it is run in earnest. */
final class ServiceProcess implements AutoCloseable {

    static final String PASSWORD = "only-for-this-test";

    private static final Duration UNTIL_READY = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the service and waits until it is ready. */
    static ServiceProcess start(Path directory, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                PlanbokApplication.class.getName(),
                "--server.port=" + port,
                "--planbok.data-dir=" + directory.resolve("data"),
                "--planbok.sample=none",
                "--planbok.demo.password=" + PASSWORD));
        words.addAll(List.of(options));
        Path log = directory.resolve("service.log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        ServiceProcess service = new ServiceProcess(process, log, port);
        service.awaitReady();
        return service;
    }

    private void awaitReady() throws IOException, InterruptedException {
        Client anyone = Client.stranger(port);
        Instant end = Instant.now().plus(UNTIL_READY);
        while (!isReady(anyone)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new AssertionError("The service did not become ready:\n" + output());
            }
            Thread.sleep(100);
        }
    }

    private static boolean isReady(Client anyone) throws InterruptedException {
        try {
            return anyone.get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    Client as(String account) {
        return Client.signedIn(port, account, PASSWORD);
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill -9} does; the database's server is left running. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill -15} does; how long it took to end. */
    Duration terminate() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The service has not ended");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    int exitStatus() {
        return process.exitValue();
    }

    /** The database's server that serves the directory, if its note of itself names a living process. */
    static Optional<ProcessHandle> databaseServer(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("data"), 3)) {
            Optional<Path> note =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst();
            return note.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(note.get()).getFirst().strip()));
        }
    }

    /** Ends in good order, so that no database server is left. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
