package se.planbok.view.store;

import java.util.List;
import se.planbok.view.decision.LogRow;

/**
 * A part of a plan's log of decisions at one moment.
 *
 * @param plan the plan's id
 * @param version the number of the last event that is logged
 * @param rows the rows asked for, by sequence
 */
public record LogPage(String plan, long version, List<LogRow> rows) {

    /** Copies the rows. */
    public LogPage {
        rows = List.copyOf(rows);
    }
}
