package se.planbok.api;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A fresh, migrated database on a real PostgreSQL that keeps what it has promised: one durable server for all tests
 * of a JVM, one database for each call. Closing gives up the pools; the database goes with the server.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "planbok_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database of one's own, all migrations done. */
    public static TestDatabase fresh() {
        String name = "planbok_" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return new TestDatabase(name);
    }

    /** A database of one's own with nothing in it. */
    public static TestDatabase empty() {
        String name = "planbok_" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name);
        return new TestDatabase(name);
    }

    /** Starts a durable server: zonky's own setting of {@code synchronous_commit} loses commits on a crash. */
    public static EmbeddedPostgres startDurableServer() throws IOException {
        return durable().start();
    }

    private static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** Settings of a pool as the service has them. */
    public static HikariConfig poolSettings(String url, int size) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(size);
        settings.setConnectionTimeout(5_000);
        settings.addDataSourceProperty("socketTimeout", "15");
        settings.addDataSourceProperty("connectTimeout", "5");
        return settings;
    }

    /** A pool of its own, as another node has; closed with this. */
    public HikariDataSource pool(int size) {
        return pool(port(), size);
    }

    /** A pool that reaches the database through another port of this machine. */
    public HikariDataSource pool(int port, int size) {
        HikariDataSource pool = new HikariDataSource(poolSettings(url(port), size));
        pools.add(pool);
        return pool;
    }

    public String url() {
        return url(port());
    }

    /** The port that the server listens to. */
    public int port() {
        return Server.INSTANCE.getPort();
    }

    private String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }

    private static final class Server {

        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        durable().setRegisterShutdownHook(false).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                execute(server, "CREATE DATABASE " + TEMPLATE);
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", TEMPLATE))
                        .load()
                        .migrate();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** All is thrown away now, so the checkpoint at the end need not wait for a busy disk. */
        private static void stop(EmbeddedPostgres server) {
            execute(server, "ALTER SYSTEM SET fsync = off");
            execute(server, "SELECT pg_reload_conf()");
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        static void execute(String sql) {
            execute(INSTANCE, sql);
        }

        private static void execute(EmbeddedPostgres server, String sql) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }
    }
}
