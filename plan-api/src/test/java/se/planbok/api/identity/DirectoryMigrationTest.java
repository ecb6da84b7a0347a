package se.planbok.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.planbok.api.TestDatabase;

/** A database of before there was a directory keeps the names that it had, and is migrated as the service does it. */
class DirectoryMigrationTest {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void people_of_an_earlier_version_keep_their_names() throws IOException {
        DataSource pool = database.pool(2);
        JdbcClient sql = JdbcClient.create(pool);
        asBefore(sql);
        sql.sql("INSERT INTO person (id, name) VALUES ('p-1', 'Kim Exempelsson'), ('p-2', NULL)")
                .update();
        sql.sql("INSERT INTO account VALUES ('kim', 'p-1', 'hash', ARRAY['PLANNER'])")
                .update();

        Properties service = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        Flyway.configure()
                .dataSource(pool)
                .outOfOrder(Boolean.parseBoolean(service.getProperty("spring.flyway.out-of-order")))
                .load()
                .migrate();

        Directory directory = new Directory(sql, new TransactionTemplate(new JdbcTransactionManager(pool)));
        assertThat(directory.find("p-1").orElseThrow().name()).contains("Kim Exempelsson");
        assertThat(directory.find("p-2").orElseThrow().name()).isEmpty();
        assertThat(directory.erase("p-1", "p-admin").orElseThrow().name()).isEmpty();
        assertThat(directory.accounts("p-1")).isEmpty();
        assertThat(directory.name("p-1", "Kim Exempelsson")).isFalse();
        assertThat(directory.name("p-2", "Kim Exempelsson")).isTrue();
    }

    private static void asBefore(JdbcClient sql) {
        sql.sql("DROP TABLE directory").update();
        sql.sql("ALTER TABLE person DROP COLUMN erased_at, DROP COLUMN erased_by, ADD COLUMN name text")
                .update();
        assertThat(sql.sql("DELETE FROM flyway_schema_history WHERE description = 'directory'")
                        .update())
                .isEqualTo(1);
    }
}
