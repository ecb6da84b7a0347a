package se.planbok.view.store;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * Rows on their way into the database, column by column, so that one statement with {@code unnest} takes them all: far
 * less work for the server than a statement a row.
 */
final class Columns {

    private final String[] types;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param types the database's types of the columns */
    Columns(String... types) {
        this.types = types;
    }

    /** Adds a row; a byte array stands for {@code bytea}. */
    void add(Object... values) {
        rows.add(values);
    }

    /** Runs the statement, whose parameters are the columns, unless there are no rows; how many it changed. */
    int update(JdbcTemplate jdbc, String sql) {
        return rows.isEmpty() ? 0 : jdbc.update(statement(sql));
    }

    /** The statement, whose parameters are the columns. */
    PreparedStatementCreator statement(String sql) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int column = 0; column < types.length; column++) {
                statement.setArray(column + 1, connection.createArrayOf(types[column], values(column)));
            }
            return statement;
        };
    }

    private Object[] values(int column) {
        Object[] values = types[column].equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return values;
    }
}
