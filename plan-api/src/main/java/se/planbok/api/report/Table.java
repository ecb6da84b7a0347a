package se.planbok.api.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows under headings, whatever they are drawn as.
 *
 * @param headings a heading for each column
 * @param rows the rows; a cell is text, a whole number such as kronor, {@link About}, working days, or empty
 */
record Table(List<String> headings, List<List<Object>> rows) {

    /** A cell with nothing in it. */
    static final Object EMPTY = "";

    /** Copies both. */
    Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same without the columns in which nothing stands. */
    Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, headings.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(EMPTY)))
                .boxed()
                .toList();
        return new Table(
                kept.stream().map(headings::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /**
     * A cell with an amount that is about.
     *
     * @param kronor the amount
     */
    record About(long kronor) {}

    /** A cell with an amount of which it is known whether it is about. */
    static Object kronor(long amount, boolean approximate) {
        return approximate ? new About(amount) : (Object) amount;
    }

    /** A cell with something that may be absent. */
    static Object cell(Optional<?> found) {
        return found.isPresent() ? found.get() : EMPTY;
    }
}
