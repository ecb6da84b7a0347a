package se.planbok.view.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that rows are written to, with those of its columns that are written, in their order.
 *
 * @param name the table's name
 * @param columns the columns
 */
public record Table(String name, List<Column> columns) {

    /** Copies the columns. */
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * A table.
     *
     * @param columns each a name and a type of the database with a space between
     */
    public static Table of(String name, String... columns) {
        return new Table(name, Arrays.stream(columns).map(Column::parse).toList());
    }

    /** The rows of its columns' arrays, as a relation with the columns' names. Its parameters are the columns. */
    String unnested() {
        return "(SELECT %s FROM unnest(%s) AS sent (%s)) AS written"
                .formatted(list(Column::received), list(Column::parameter), names());
    }

    /**
     * The statement that inserts rows. Its parameters are the columns.
     *
     * @param onConflict what is done with a row whose key is there already
     */
    String insert(String onConflict) {
        return "INSERT INTO %s (%s) SELECT %s FROM %s ON CONFLICT %s"
                .formatted(name, names(), names(), unnested(), onConflict);
    }

    /** The statement that takes rows in the binary form, all of them new. */
    String copy() {
        return "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(name, names());
    }

    private String names() {
        return list(Column::name);
    }

    private String list(Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** A column. Numbers are sent as such, all else as text. */
    public record Column(String name, String type) {

        private static final String NUMBER = "bigint";

        private static Column parse(String nameAndType) {
            int space = nameAndType.indexOf(' ');
            return new Column(nameAndType.substring(0, space), nameAndType.substring(space + 1));
        }

        boolean isNumber() {
            return type.equals(NUMBER);
        }

        private String parameter() {
            return isNumber() ? "?::bigint[]" : "?::text[]";
        }

        private String received() {
            return "%s::%s AS %s".formatted(name, type, name);
        }
    }
}
