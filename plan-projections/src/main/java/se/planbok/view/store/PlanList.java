package se.planbok.view.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.plan.value.PlanId;
import se.planbok.view.fold.View;

/** Which plans there are, as far as a view has come. */
public final class PlanList {

    private static final String PAGE = """
            SELECT c.plan_id FROM view_token t JOIN view_current c USING (view, generation)
            WHERE t.view = ? AND t.live ORDER BY c.plan_id COLLATE "C" LIMIT ? OFFSET ?""";

    private static final String OF_ORGANISATION = """
            SELECT c.plan_id FROM view_token t JOIN view_current c USING (view, generation)
            WHERE t.view = ? AND t.live AND c.plan_id ~ ? ORDER BY c.plan_id COLLATE "C\"""";

    private final JdbcTemplate jdbc;

    /** @param database a pool */
    public PlanList(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /**
     * The identifiers of some plans, in the order of their text.
     *
     * @param view the view that is to show them
     * @param limit at most so many
     * @param offset after so many
     */
    public List<PlanId> page(View<?> view, int limit, long offset) {
        return jdbc.query(PAGE, (row, number) -> new PlanId(row.getString(1)), view.keptAs(), limit, offset);
    }

    /**
     * The identifiers of an organisation's plans, by year.
     *
     * @param view the view that is to show them
     * @param organisation the organisation's key
     */
    public List<PlanId> of(View<?> view, String organisation) {
        return jdbc.query(
                OF_ORGANISATION,
                (row, number) -> new PlanId(row.getString(1)),
                view.keptAs(),
                "^" + organisation + "-[12][0-9]{3}$");
    }
}
