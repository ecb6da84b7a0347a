package se.planbok.api.report;

import java.util.List;

/**
 * What a report says, whatever it is drawn as.
 *
 * @param headings a heading for each column
 * @param rows the rows; a cell is text, a whole number of kronor, or empty
 */
public record Table(List<String> headings, List<List<Object>> rows) {

    /** A cell with nothing in it. */
    public static final Object EMPTY = "";

    /** Copies both. */
    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
