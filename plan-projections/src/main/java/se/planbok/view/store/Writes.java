package se.planbok.view.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Statements that go to the database together, in one round trip, each with rows as its parameters. */
final class Writes {

    private final List<Write> writes = new ArrayList<>();

    /** Adds a statement that takes no parameters and changes no rows. */
    void add(String sql) {
        writes.add(new Write(sql, new Rows(Table.of("none"))));
    }

    /** Adds a statement whose parameters are the rows' columns, unless there are no rows. */
    void add(String sql, Rows rows) {
        if (!rows.isEmpty()) {
            writes.add(new Write(sql, rows));
        }
    }

    /** Runs the statements, to be done within a transaction; how many rows each has changed. */
    List<Integer> run(JdbcTemplate jdbc) {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        return jdbc.execute(sql, (PreparedStatementCallback<List<Integer>>) this::run);
    }

    private List<Integer> run(PreparedStatement statement) throws SQLException {
        int next = 1;
        for (Write write : writes) {
            next = write.rows().set(statement, next);
        }
        statement.execute();
        List<Integer> changed = new ArrayList<>();
        for (int write = 0; write < writes.size(); write++) {
            changed.add(statement.getUpdateCount());
            statement.getMoreResults();
        }
        return changed;
    }

    private record Write(String sql, Rows rows) {}
}
