package se.planbok.api.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A web application in a process of its own, which is gone when this is closed or this process ends. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final int port;
    private final Path output;
    private final long begun;
    private final Process process;
    private final Thread end;

    private ServiceProcess(int port, Path output, long begun, Process process) {
        this.port = port;
        this.output = output;
        this.begun = begun;
        this.process = process;
        end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * Starts one on a free port.
     *
     * @param java what follows {@code java}: options, and the archive or the class
     * @param arguments the application's
     */
    static ServiceProcess start(List<String> java, String... arguments) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(java);
        words.add("--server.port=" + port);
        words.addAll(List.of(arguments));
        Path output = Files.createTempFile("planbok-benchmark", ".log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ServiceProcess(port, output, begun, process);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Asks again and again until the answer has the status.
     *
     * @return the time from the start of the process
     * @throws IllegalStateException when it ends or takes too long, with what it wrote
     */
    Duration awaitStatus(String path, int status) throws IOException, InterruptedException {
        while (status(path) != status) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("It did not become ready:\n" + Files.readString(output));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private int status(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        try {
            return connection.getResponseCode();
        } catch (ConnectException notYet) {
            return 0;
        } finally {
            connection.disconnect();
        }
    }

    /** Lets it end as the operating system asks it to. */
    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(end);
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
        Files.delete(output);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
