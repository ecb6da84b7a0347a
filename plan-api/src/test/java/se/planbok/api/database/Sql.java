package se.planbok.api.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a connection of its own. */
record Sql(String url, String user, String password) {

    static Sql on(EmbeddedDatabase database) {
        return new Sql(database.jdbcUrl(), database.username(), database.password());
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    String query(String question) throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
