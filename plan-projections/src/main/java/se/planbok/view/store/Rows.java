package se.planbok.view.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into the database. As arrays, a column each, one statement takes them all: far less work for the
 * server than a statement a row. Where they are many and surely new, copying is quicker still.
 */
public final class Rows {

    /** About so many bytes are copied at a time. */
    private static final int PORTION = 64 * 1024;

    private final Table table;
    private final List<Object[]> rows = new ArrayList<>();

    /** Rows for a table. */
    public Rows(Table table) {
        this.table = table;
    }

    /**
     * Adds a row: a {@link Long} for each {@code bigint}, a {@link LocalDate} for a date, a list of texts for an array of them
     * (texts with nothing to quote), text in the database's form for all else, as it is or in UTF-8; or null. Where rows are
     * copied also an {@link Integer} for an {@code int}, a {@link java.util.UUID}, and bytes for {@code bytea}.
     */
    public void add(Object... values) {
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
        return switch (value) {
            case byte[] utf8 -> new String(utf8, StandardCharsets.UTF_8);
            case LocalDate day -> day.toString();
            case List<?> texts -> texts.stream().map(String.class::cast).collect(Collectors.joining(",", "{", "}"));
            case null, default -> value;
        };
    }

    private static void send(ByteBuffer bytes, CopyIn copying) throws SQLException {
        copying.writeToCopy(bytes.array(), 0, bytes.limit());
    }

    /** Copies the rows into the table. None of their keys may be there. */
    public void copy(JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<Long>) connection -> {
                CopyIn copying =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
                CopyBinary copied = new CopyBinary();
                for (Object[] row : rows) {
                    copied.add(row);
                    if (copied.length() >= PORTION) {
                        send(copied.take(), copying);
                    }
                }
                send(copied.ended(), copying);
                return copying.endCopy();
            });
        }
    }
}
