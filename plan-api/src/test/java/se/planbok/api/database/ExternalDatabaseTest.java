package se.planbok.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** All migrations on the PostgreSQL of the machine, which is often older than the embedded one. */
@Timeout(120)
class ExternalDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void takes_all_migrations() throws Exception {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent(), "this machine has no PostgreSQL of its own");
        ServerAccount account = ServerAccount.forThisProcess(directory);
        Path cluster = directory.resolve("cluster");
        int port = freePort();
        run(account, programs.get(), "initdb", "-D", cluster, "-U", "planbok", "-E", "UTF8", "-A", "trust", "-N");
        run(
                account,
                programs.get(),
                "pg_ctl",
                "start",
                "-w",
                "-D",
                cluster,
                "-l",
                directory.resolve("log"),
                "-o",
                "-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        try {
            new ApplicationContextRunner()
                    .withUserConfiguration(DatabaseConfiguration.class)
                    .withConfiguration(
                            AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                            "spring.datasource.username=planbok",
                            "planbok.data-dir=" + directory.resolve("data"))
                    .run(context -> {
                        assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                        assertThat(context.getBean(Flyway.class).info().applied())
                                .isNotEmpty();
                        assertThat(context.getBean(Flyway.class).info().pending())
                                .isEmpty();
                    });
        } finally {
            run(account, programs.get(), "pg_ctl", "stop", "-w", "-m", "immediate", "-D", cluster);
        }
    }

    private void run(ServerAccount account, Path programs, String program, Object... arguments) throws IOException {
        Stream<String> words = Stream.concat(Stream.of(programs.resolve(program)), Stream.of(arguments))
                .map(Object::toString);
        Command command = account.run(directory, words.toList());
        assertThat(command.succeeded()).as(command.output()).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where the machine keeps the programs of a server: on the path, or where Debian puts them. */
    private static Optional<Path> programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> versions = List.of();
        if (Files.isDirectory(debian)) {
            try (Stream<Path> folders = Files.list(debian)) {
                versions = folders.map(version -> version.resolve("bin")).toList();
            }
        }
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(onPath, versions.stream())
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
    }
}
