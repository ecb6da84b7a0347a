package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import se.planbok.api.TestDatabase;

/** A migrated database on a durable server of its own, and a pool as the service has it; gone when closed. */
record BenchmarkDatabase(EmbeddedPostgres server, HikariDataSource pool) implements AutoCloseable {

    static BenchmarkDatabase start(int connections) throws IOException {
        EmbeddedPostgres server = TestDatabase.startDurableServer();
        HikariDataSource pool =
                new HikariDataSource(TestDatabase.poolSettings(server.getJdbcUrl("postgres", "postgres"), connections));
        Flyway.configure().dataSource(pool).load().migrate();
        return new BenchmarkDatabase(server, pool);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
