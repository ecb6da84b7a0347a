package se.planbok.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.api.TestDatabase;

/** What an earlier version of the service has kept of the views, after the migrations that came later. */
class MigrationOfKeptViewsTest {

    private static final String STATE = "{\"days\": 8,\n \"title\":\"Åtgärdswebb\"}";

    @Test
    void rows_and_states_that_were_kept_before_are_there_afterwards() {
        try (TestDatabase database = TestDatabase.empty()) {
            DataSource pool = database.pool(2);
            migrate(pool, "2.2");
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.update("""
                    INSERT INTO decision_log (generation, plan_id, sequence, at, person, type, subjects, words, entry)
                    VALUES (0, 'rus-2021', 7, now(), 'p-1', 'DaysAllocated', '{atgardswebb}', 'åtgärdswebb', ?::json)""", """
                    {"subjects":[{"key":"atgardswebb","kind":"ACTIVITY"},{"key":"rus-2021","kind":"PLAN"}],
                     "text":{"sv":"Åtgärdswebb får 8 dagar","en":"Åtgärdswebb gets 8 days"}}""");
            jdbc.update(
                    "INSERT INTO view_current VALUES ('workload', 0, 'rus-2021', 7, 'shape', ?::json, -1, 0)", STATE);
            jdbc.update("INSERT INTO view_snapshot VALUES ('workload', 0, 'rus-2021', 5, 'shape', ?::json)", STATE);

            migrate(pool, "latest");

            assertThat(jdbc.queryForMap(
                            "SELECT subjects[1] AS subject, kind, text_sv, text_en, words FROM decision_log"))
                    .isEqualTo(Map.of(
                            "subject", "atgardswebb",
                            "kind", "ACTIVITY",
                            "text_sv", "Åtgärdswebb får 8 dagar",
                            "text_en", "Åtgärdswebb gets 8 days",
                            "words", "åtgärdswebb"));
            assertThat(jdbc.queryForList(
                            "SELECT state FROM view_current UNION ALL SELECT state FROM view_snapshot", String.class))
                    .containsExactly(STATE, STATE);
        }
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
