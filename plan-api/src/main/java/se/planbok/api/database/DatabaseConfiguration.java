package se.planbok.api.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Where the service's connection pool gets its connections. With {@code spring.datasource.url} everything is Spring
 * Boot's, on that external PostgreSQL; without it the pool is Spring Boot's too, on the embedded one. Either way a
 * database that is too old is found out before the first migration.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    /** The oldest PostgreSQL that the service's statements are written for. */
    private static final int OLDEST_SUPPORTED = 15;

    /** Runs before Flyway, which is the first to use the database. */
    @Bean
    FlywayConfigurationCustomizer databaseCheckBeforeMigration() {
        return flyway -> check(flyway.getDataSource(), OLDEST_SUPPORTED);
    }

    /**
     * Sees to it that there is a database, and one that is new enough.
     *
     * @throws DatabaseStartException if not
     */
    static void check(DataSource dataSource, int oldestSupported) {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < oldestSupported) {
                throw new DatabaseStartException(
                        DatabaseStartException.Reason.TOO_OLD,
                        connection.getMetaData().getDatabaseProductVersion());
            }
        } catch (SQLException e) {
            throw new DatabaseStartException(DatabaseStartException.Reason.UNREACHABLE, e, rootMessage(e));
        }
    }

    /** What lies behind the pool's own words, which say only that it waited. */
    private static String rootMessage(Throwable failure) {
        return failure.getCause() instanceof SQLException cause ? rootMessage(cause) : failure.getMessage();
    }

    /** The embedded database. Lazy: it starts for the pool, and not at all where a pool comes from elsewhere. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseNamed.class)
    static class Embedded {

        /** Closed by the application context after the pool and everything else that depends on it. */
        @Bean
        @Lazy
        EmbeddedDatabase embeddedDatabase(
                @Value("${planbok.data-dir:./data}") String dataDirectory, Environment environment) {
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new DatabaseStartException(DatabaseStartException.Reason.PRODUCTION_NEEDS_URL);
            }
            return EmbeddedDatabase.start(Path.of(dataDirectory));
        }

        @Bean
        @Lazy
        WriteAheadLog embeddedLog(EmbeddedDatabase database) {
            return EmbeddedLog.of(database);
        }

        @Bean
        @Lazy
        JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }
            };
        }
    }

    /** The write-ahead log of a database that others look after. */
    @Bean
    @Conditional(DatabaseNamed.class)
    WriteAheadLog writeAheadLogOfAnother() {
        return WriteAheadLog.OF_ANOTHER;
    }

    /** No external database is named by {@code spring.datasource.url}. */
    static class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    /** An external database is named by {@code spring.datasource.url}. */
    static class DatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !new NoDatabaseNamed().matches(context, metadata);
        }
    }
}
