package se.planbok.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was erased is soon gone from the write-ahead log too, whatever happens in between. */
@Timeout(120)
class EmbeddedLogTest {

    private static final String NAME = "Åsa Överprov";

    @TempDir
    private static Path root;

    private static Path directory;

    @BeforeAll
    static void start_for_the_first_time() throws IOException {
        DataDirectories.openToAll(root);
        directory = root.resolve("data");
        EmbeddedDatabase.start(directory).close();
    }

    @Test
    void nothing_of_it_is_left_in_any_file_also_not_in_those_that_wait_to_be_used_again() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            Sql sql = Sql.on(database);
            write(sql);
            waitToBeUsedAgain(sql);
            write(sql);
            assertThat(telling("pg_wal")).as("before").hasSizeGreaterThan(1);
            EmbeddedLog log = log(database);

            assertThat(log.erasing(() -> erase(sql))).isEqualTo("erased");
            assertThat(telling("pg_wal")).as("not yet").isNotEmpty();
            log.clearIfErased();

            assertThat(telling("")).isEmpty();
            assertThat(sql.query("SHOW wal_recycle")).isEqualTo("on");
        }
    }

    @Test
    void what_was_erased_before_both_were_killed_is_gone_soon_after_the_next_start() throws Exception {
        try (ChildJvm service = ChildJvm.start(DatabaseHolder.class, directory.toString())) {
            String[] access = service.lineAfter(DatabaseHolder.READY).split(" ");
            Sql sql = new Sql(access[0], "planbok", access[1]);
            write(sql);
            new EmbeddedLog(new DriverManagerDataSource(access[0], "planbok", access[1])).erasing(() -> erase(sql));
            kill(server());
            service.kill();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(telling("pg_wal")).as("before").isNotEmpty();
            assertThat(Sql.on(database).query("SHOW wal_recycle")).isEqualTo("off");

            log(database).clearIfErased();

            assertThat(telling("")).isEmpty();
            assertThat(Sql.on(database).query("SHOW wal_recycle")).isEqualTo("on");
        }
    }

    @Test
    void nothing_is_done_where_nothing_was_erased() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            String before = Sql.on(database).query("SELECT pg_walfile_name(pg_current_wal_lsn())");

            log(database).clearIfErased();

            assertThat(Sql.on(database).query("SELECT pg_walfile_name(pg_current_wal_lsn())"))
                    .isEqualTo(before);
        }
    }

    @Test
    void an_erasure_that_failed_fails_and_the_log_is_cleared_all_the_same() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            EmbeddedLog log = log(database);
            assertThatThrownBy(() -> log.erasing(() -> {
                        throw new IllegalStateException("given up");
                    }))
                    .hasMessage("given up");

            log.clearIfErased();

            assertThat(Sql.on(database).query("SHOW wal_recycle")).isEqualTo("on");
        }
    }

    private static void write(Sql sql) throws SQLException {
        sql.execute("CREATE TABLE IF NOT EXISTS named (name text); INSERT INTO named VALUES ('" + NAME + "')");
    }

    private static String erase(Sql sql) {
        try {
            sql.execute("TRUNCATE named");
            return "erased";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ProcessHandle server() throws IOException {
        String note = Files.readString(directory.resolve("database/cluster/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.lines().findFirst().orElseThrow()))
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** A checkpoint gives the files that are left behind new names. */
    private static void waitToBeUsedAgain(Sql sql) throws SQLException {
        sql.execute("SELECT pg_switch_wal()");
        sql.execute("CHECKPOINT");
        assertThat(sql.query("SELECT count(*) > 1 FROM pg_ls_waldir()")).isEqualTo("t");
    }

    private static EmbeddedLog log(EmbeddedDatabase database) {
        return EmbeddedLog.of(database);
    }

    /** The server's files in which the name is found as it is written. */
    private static List<Path> telling(String folder) throws IOException {
        String written = new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files =
                Files.walk(directory.resolve("database/cluster").resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(written))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
