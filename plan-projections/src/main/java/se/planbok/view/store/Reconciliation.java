package se.planbok.view.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the views to the log: up to where a view stands it must have seen each event of each plan, once. */
public final class Reconciliation {

    private static final String DIFFERENCES = """
            WITH token AS MATERIALIZED (SELECT generation, position FROM view_token WHERE view = ? AND live),
            happened AS (
                SELECT e.stream_id AS plan_id, count(*) AS events FROM event e, token
                WHERE e.stream_type = 'Plan' AND e.position <= token.position GROUP BY e.stream_id),
            seen AS (
                SELECT c.plan_id, c.version + 1 AS events FROM view_current c JOIN token USING (generation)
                WHERE c.view = ?)
            SELECT plan_id, coalesce(happened.events, 0), coalesce(seen.events, 0)
            FROM happened FULL JOIN seen USING (plan_id)
            WHERE happened.events IS DISTINCT FROM seen.events ORDER BY plan_id""";

    private final JdbcTemplate jdbc;

    Reconciliation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> differences(Collection<KeptView<?>> views) {
        List<Difference> all = new ArrayList<>();
        for (KeptView<?> view : views) {
            all.addAll(jdbc.query(
                    DIFFERENCES,
                    (row, number) -> new Difference(view.name(), row.getString(1), row.getLong(2), row.getLong(3)),
                    view.name(),
                    view.name()));
        }
        return all;
    }

    /**
     * A view that is wrong about a plan and must be rebuilt.
     *
     * @param view the view's name
     * @param plan the plan's id
     * @param events how many events the log has of it, up to where the view stands
     * @param seen how many the view has seen
     */
    public record Difference(String view, String plan, long events, long seen) {}
}
