package se.planbok.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.planbok.api.database.DatabaseStartException.Reason;

/** Which database the application gets, in what order it comes and goes, and what is said when there is none. */
@Timeout(120)
class DatabaseConfigurationTest {

    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/planbok";

    @TempDir
    private static Path root;

    /** Holds a database since before the tests. */
    private static Path directory;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfiguration.class)
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withPropertyValues("planbok.data-dir=" + directory);

    @BeforeAll
    static void start_for_the_first_time() {
        directory = root.resolve("data");
        EmbeddedDatabase.start(directory).close();
    }

    @Test
    void pools_connections_to_the_embedded_database_which_flyway_uses_first() {
        application
                .withPropertyValues("spring.datasource.hikari.maximum-pool-size=3")
                .run(context -> {
                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    assertThat(pool.getJdbcUrl())
                            .isEqualTo(context.getBean(EmbeddedDatabase.class).jdbcUrl());
                    assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
                    assertThat(context.getBean(Flyway.class).getConfiguration().getDataSource())
                            .isSameAs(pool);
                });
    }

    @Test
    void stops_the_embedded_database_after_those_who_use_it() {
        List<String> said = new ArrayList<>();
        application.withBean(LastWords.class, said).run(context -> {
            Sql directly = Sql.on(context.getBean(EmbeddedDatabase.class));
            HikariDataSource pool = context.getBean(HikariDataSource.class);
            context.close();
            assertThat(said).containsExactly("served to the last");
            assertThat(pool.isClosed()).isTrue();
            assertThatThrownBy(() -> directly.query("SELECT 1")).hasMessageContaining("refused");
        });
    }

    @Test
    void embeds_nothing_when_an_external_database_is_named() {
        Path untouched = root.resolve("untouched");
        application
                .withPropertyValues(
                        "planbok.data-dir=" + untouched,
                        "spring.datasource.url=" + NOBODY_LISTENS,
                        "spring.flyway.enabled=false")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                            .isEqualTo(NOBODY_LISTENS);
                    assertThat(untouched).doesNotExist();
                });
    }

    @Test
    void embeds_nothing_in_production_but_asks_for_a_database() {
        Path untouched = root.resolve("untouched");
        application
                .withPropertyValues("planbok.data-dir=" + untouched, "spring.profiles.active=production")
                .run(context -> {
                    assertThat(reason(context.getStartupFailure())).isEqualTo(Reason.PRODUCTION_NEEDS_URL);
                    assertThat(untouched).doesNotExist();
                });
    }

    @Test
    void says_so_when_the_external_database_cannot_be_reached() {
        application
                .withPropertyValues(
                        "spring.datasource.url=" + NOBODY_LISTENS, "spring.datasource.hikari.connection-timeout=250")
                .run(context -> {
                    assertThat(reason(context.getStartupFailure())).isEqualTo(Reason.UNREACHABLE);
                    assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("refused");
                });
    }

    @Test
    void refuses_a_database_that_is_too_old() {
        application.run(context -> {
            DataSource pool = context.getBean(DataSource.class);
            DatabaseConfiguration.check(pool, 18);
            assertThatThrownBy(() -> DatabaseConfiguration.check(pool, 19))
                    .isInstanceOfSatisfying(
                            DatabaseStartException.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_OLD))
                    .hasMessageContaining("PostgreSQL 18.");
        });
    }

    @Test
    void ends_a_start_on_a_directory_in_use_with_the_reason_alone() throws Exception {
        try (EmbeddedDatabase inUse = EmbeddedDatabase.start(directory);
                ChildJvm second = ChildJvm.start(DatabaseOnly.class, "--planbok.data-dir=" + directory)) {
            assertThat(second.outputToTheEnd())
                    .contains("The data directory " + directory.toRealPath() + " is already in use by another Planbok")
                    .doesNotContain("\tat ");
            assertThat(second.exitStatus()).isEqualTo(1);
            assertThat(Sql.on(inUse).query("SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void runs_a_whole_application_and_leaves_no_server_behind() throws Exception {
        try (ChildJvm only = ChildJvm.start(DatabaseOnly.class, "--planbok.data-dir=" + directory)) {
            assertThat(only.lineAfter(DatabaseOnly.CONNECTED)).startsWith("jdbc:postgresql://127.0.0.1:");
            only.outputToTheEnd();
            assertThat(only.exitStatus()).isZero();
        }
        assertThat(directory.resolve("database/cluster/postmaster.pid")).doesNotExist();
    }

    private static Reason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseStartException refusal) {
                return refusal.reason();
            }
        }
        throw new AssertionError("No reason was given", failure);
    }

    /** Uses the pool when it is itself told to end. */
    static final class LastWords implements DisposableBean {

        private final List<String> said;
        private final DataSource pool;

        LastWords(List<String> said, DataSource pool) {
            this.said = said;
            this.pool = pool;
        }

        @Override
        public void destroy() throws Exception {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("SELECT 'served to the last'")) {
                answer.next();
                said.add(answer.getString(1));
            }
        }
    }
}
