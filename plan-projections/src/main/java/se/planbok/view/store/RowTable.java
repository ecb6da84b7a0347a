package se.planbok.view.store;

import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.plan.event.Recorded;

/**
 * A table that a view fills with rows of single events, beside what it remembers of the whole plan. Rows are written in
 * the transaction of the view's token and belong to a generation, as all of a view does.
 *
 * @param <S> what the view remembers
 */
public interface RowTable<S> {

    /** The name of the view whose rows these are. */
    String view();

    /** Tells what the rows look like; a view whose rows have another shape than the program's is folded anew. */
    String shape();

    /** The table. Its key is {@code generation}, {@code plan_id} and {@code sequence}. */
    Table table();

    /**
     * The row of an event, in the order of the columns: a {@link Long} for each {@code bigint}, a {@link
     * java.time.LocalDate} for a date, a list of texts for an array of them, text in the database's form for all else, or
     * null. What it throws stops the view before the event.
     *
     * @param plan the plan that it happened in
     * @param event what happened
     * @param after what the view remembers after it
     */
    Object[] row(long generation, String plan, Recorded event, S after);

    /** Deletes a plan's rows of a generation that answers no more. */
    void delete(JdbcTemplate jdbc, long generation, String plan);

    /**
     * In how many rows two generations differ, of the events that both have seen.
     *
     * @param firstPlan of this plan, and those after it in their order,
     * @param lastPlan up to this one
     */
    long differences(JdbcTemplate jdbc, long generation, long other, String firstPlan, String lastPlan);
}
