package se.planbok.api.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.view.store.ViewStore;

/** When the service is ready: the sample is loaded, the views have caught up and the clock is right. */
@Configuration(proxyBeanMethods = false)
class ReadinessConfiguration {

    private static final Duration CLOCKS_DIFFER_AT_MOST = Duration.ofSeconds(1);

    @Bean
    HealthIndicator views(ViewStore views) {
        return ready(() -> views.follower().isCaughtUp());
    }

    /** Events are dated by this node, so its clock must agree with the others': all look at the database's. */
    @Bean
    HealthIndicator clocks(JdbcClient database, Clock clock) {
        return ready(() -> {
            Instant before = clock.instant();
            Instant theirs = database.sql("SELECT clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            Instant after = clock.instant();
            return !theirs.isBefore(before.minus(CLOCKS_DIFFER_AT_MOST))
                    && !theirs.isAfter(after.plus(CLOCKS_DIFFER_AT_MOST));
        });
    }

    /** What cannot be found out, since the database does not answer, is no. */
    private static HealthIndicator ready(BooleanSupplier condition) {
        return () -> {
            try {
                return condition.getAsBoolean()
                        ? Health.up().build()
                        : Health.outOfService().build();
            } catch (DataAccessException failure) {
                return Health.down(failure).build();
            }
        };
    }
}
