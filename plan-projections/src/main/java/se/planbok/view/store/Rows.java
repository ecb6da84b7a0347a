package se.planbok.view.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into the database. As arrays, a column each, one statement takes them all: far less work for the
 * server than a statement a row. Where they are many and surely new, copying is quicker still.
 */
final class Rows {

    private final Table table;
    private final List<Object[]> rows = new ArrayList<>();

    Rows(Table table) {
        this.table = table;
    }

    /**
     * Adds a row: a {@link Long} for each number; text in the database's form for all else, as it is or in UTF-8; or null.
     */
    void add(Object... values) {
        rows.add(values);
    }

    void addAll(List<Object[]> all) {
        rows.addAll(all);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Gives a statement the columns as its parameters, from this one on; the one after them. */
    int set(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        for (int column = 0; column < table.columns().size(); column++) {
            boolean number = table.columns().get(column).isNumber();
            Object[] values = number ? new Long[rows.size()] : new String[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = text(rows.get(row)[column]);
            }
            statement.setArray(first + column, connection.createArrayOf(number ? "int8" : "text", values));
        }
        return first + table.columns().size();
    }

    private static Object text(Object value) {
        return value instanceof byte[] utf8 ? new String(utf8, StandardCharsets.UTF_8) : value;
    }

    /** Copies the rows into the table. None of their keys may be there. */
    void copy(JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            CopyText text = new CopyText();
            rows.forEach(text::add);
            jdbc.execute((ConnectionCallback<Long>) connection -> {
                CopyIn copying =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
                copying.writeToCopy(text.bytes(), 0, text.length());
                return copying.endCopy();
            });
        }
    }
}
