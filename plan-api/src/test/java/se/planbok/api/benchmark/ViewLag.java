package se.planbok.api.benchmark;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the views are behind the log. */
final class ViewLag {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EVENTS = """
            SELECT count(*) FROM event WHERE position > (SELECT coalesce(min(position), 0) FROM view_token WHERE live)""";

    private final JdbcTemplate database;

    ViewLag(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** So many events the view that is furthest behind has not seen. */
    long events() {
        return database.queryForObject(EVENTS, Long.class);
    }

    /**
     * Waits until every view has seen every event.
     *
     * @return how long it took
     * @throws IllegalStateException when it does not come so far
     */
    Duration awaitNone() throws InterruptedException {
        long start = System.nanoTime();
        while (events() > 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("The views are still " + events() + " events behind");
            }
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
