package se.planbok.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server of the service's own, with its programs, data and log below one directory. It is fully
 * durable, answers on this machine only and asks for a password. It outlives a service that is killed; the next start
 * on the same directory stops it first. It has no shutdown hook: who starts it closes it, when nobody uses it any more.
 *
 * <p>In the directory: {@code planbok.lock}, {@code postgresql/} (the programs; may be removed when nothing runs) and
 * {@code database/} (the data, with log and password; to keep, copy or throw away as a whole).
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String LOOPBACK = "127.0.0.1";
    private static final int START_ATTEMPTS = 4;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    /** Recovery after a crash may have much to read; it must not be given up halfway. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final DataDirectoryLock lock;
    private final ServerAccount account;
    private final PostgresBinaries binaries;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final ProcessHandle server;
    private boolean closed;

    private EmbeddedDatabase(DataDirectoryLock lock, ServerAccount account, PostgresBinaries binaries, Cluster cluster)
            throws IOException {
        this.lock = lock;
        this.account = account;
        this.binaries = binaries;
        this.cluster = cluster;
        this.password = cluster.password();
        stopLeftOverServer();
        this.port = startServer();
        this.server = cluster.notedProcess()
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started, see " + cluster.log()));
    }

    /**
     * Starts the server and waits until it answers. The first time this unpacks the programs and makes a database,
     * which takes seconds; later it is a matter of tenths.
     *
     * @param dataDirectory where everything is kept; made if it is not there
     * @throws DatabaseStartException if it cannot start, with a reason that its user can mend
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return start(dataDirectory, Optional.empty());
    }

    /** As {@link #start(Path)}, with a given account for the server. */
    static EmbeddedDatabase start(Path dataDirectory, Optional<ServerAccount> givenAccount) {
        long begun = System.nanoTime();
        try {
            Path directory = Files.createDirectories(dataDirectory).toRealPath();
            DataDirectoryLock lock = DataDirectoryLock.take(directory);
            try {
                ServerAccount account = givenAccount.orElseGet(() -> ServerAccount.forThisProcess(directory));
                PostgresBinaries binaries = PostgresBinaries.unpackedBelow(directory, account);
                Cluster cluster = Cluster.openOrCreate(directory, binaries, account);
                EmbeddedDatabase database = new EmbeddedDatabase(lock, account, binaries, cluster);
                LOG.info(
                        "PostgreSQL {} with data in {} answers at port {} after {} ms",
                        binaries.version(),
                        directory,
                        database.port,
                        Duration.ofNanos(System.nanoTime() - begun).toMillis());
                return database;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseStartException(
                    DatabaseStartException.Reason.UNUSABLE_DIRECTORY,
                    e,
                    dataDirectory.toAbsolutePath().normalize(),
                    e.toString());
        }
    }

    /** Where pgjdbc reaches it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres?sslmode=disable";
    }

    /** The role to sign in with. */
    public String username() {
        return Cluster.USER;
    }

    /** The role's password, kept in a file that only its owner may read. */
    public String password() {
        return password;
    }

    /**
     * Stops the server and lets go of the directory. Whoever is still connected is cut off; what was committed is safe.
     *
     * @throws UncheckedIOException if the server could not be told to stop
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            if (server.isAlive()) {
                stop(server);
            } else {
                LOG.warn("PostgreSQL had ended before it was stopped, see {}", cluster.log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server of a service that was killed. Its note of a process number is believed only if that process is
     * seen to be this database's server: the number may long since be another program's, which must be left alone.
     */
    private void stopLeftOverServer() throws IOException {
        Optional<Long> noted = cluster.notedProcess();
        if (noted.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> leftOver = ProcessHandle.of(noted.get()).filter(this::servesThisDatabase);
        if (leftOver.isEmpty()) {
            cluster.forgetNotedProcess();
            return;
        }
        LOG.info("Stopping the PostgreSQL that an earlier run left behind, process {}", noted.get());
        stop(leftOver.get());
        if (cluster.notedProcess().isPresent()) {
            throw new DatabaseStartException(
                    DatabaseStartException.Reason.LEFT_OVER_SERVER,
                    cluster.files(),
                    noted.get().toString());
        }
    }

    private boolean servesThisDatabase(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
        return arguments.size() > 1
                        && arguments
                                .subList(0, 2)
                                .equals(List.of("-D", cluster.files().toString()))
                || process.info()
                                .command()
                                .filter(command -> command.contains("/bin/postgres"))
                                .isPresent()
                        && worksIn(process.pid(), cluster.files());
    }

    /** Whether a process has a folder as its working directory, also if the folder was renamed meanwhile. */
    private static boolean worksIn(long process, Path folder) {
        Path workingDirectory = Path.of("/proc", Long.toString(process), "cwd");
        try {
            return Files.exists(workingDirectory) && Files.isSameFile(workingDirectory, folder);
        } catch (IOException endedMeanwhile) {
            return false;
        }
    }

    /** More than one attempt: another program may take the port first, or a killed server's children linger. */
    private int startServer() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int freePort = freePort();
            Command started = pgCtl(
                    "start",
                    "-t",
                    Long.toString(START_LIMIT.toSeconds()),
                    "-l",
                    cluster.log().toString(),
                    "-o",
                    options(freePort));
            if (started.succeeded()) {
                return freePort;
            }
            if (attempt == START_ATTEMPTS) {
                throw new DatabaseStartException(
                        DatabaseStartException.Reason.SERVER_DID_NOT_START,
                        cluster.files(),
                        cluster.log(),
                        lastFatalLine().orElse(started.lastLine()));
            }
            LOG.info("PostgreSQL did not start, attempt {} of {}: {}", attempt, START_ATTEMPTS, started.lastLine());
            pause();
        }
    }

    private void stop(ProcessHandle server) throws IOException {
        String limit = Long.toString(STOP_LIMIT.toSeconds());
        if (!pgCtl("stop", "-m", "fast", "-t", limit).succeeded() && server.isAlive()) {
            Command stopped = pgCtl("stop", "-m", "immediate", "-t", limit);
            LOG.warn("PostgreSQL had to be stopped at once and will recover at its next start: {}", stopped.lastLine());
        }
    }

    private Command pgCtl(String action, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("pg_ctl"),
                action,
                "-w",
                "-s",
                "-D",
                cluster.files().toString()));
        words.addAll(List.of(more));
        return account.run(cluster.files(), words);
    }

    /** Given on the command line, where they win over anything that a file or ALTER SYSTEM says. */
    private static String options(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", LOOPBACK);
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "50");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        if (System.getProperty("os.name").startsWith("Mac")) {
            // Elsewhere a plain fsync reaches the disk; there it stops at the drive's cache.
            settings.put("wal_sync_method", "fsync_writethrough");
        }
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "512MB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // Not errors: they are answered to the service, and would put what people write into a log.
        settings.put("log_min_messages", "log");
        StringBuilder options = new StringBuilder();
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    private Optional<String> lastFatalLine() throws IOException {
        if (!Files.exists(cluster.log())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(cluster.log())) {
            return lines.filter(line -> line.contains("FATAL")).reduce((first, second) -> second);
        }
    }
}
