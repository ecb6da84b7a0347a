package se.planbok.api.database;

import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** An application of nothing but the database: starts, says where its pool is connected, and ends. */
final class DatabaseOnly {

    static final String CONNECTED = "CONNECTED ";

    private DatabaseOnly() {}

    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(
                DatabaseConfiguration.class, DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(arguments);
                var connection = context.getBean(DataSource.class).getConnection()) {
            System.out.println(CONNECTED + connection.getMetaData().getURL());
        }
    }
}
