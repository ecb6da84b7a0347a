package se.planbok.api.erasure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of tables. What is deleted or replaced stays in them until it is overwritten, unless they are written anew.
 * Everything happens within the caller's transaction.
 */
public final class TableFiles {

    /** Longer than any other statement on these tables takes; a backup that is under way takes longer. */
    private static final String NOT_FOR_LONG = "SET LOCAL lock_timeout = '2s'";

    private final JdbcClient database;

    /** @param database where the tables are */
    public TableFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * Has tables for oneself until the transaction ends.
     *
     * @param tables in the order in which others' statements come to them
     * @throws org.springframework.dao.DataAccessException when they are in use for so long that it was given up
     */
    public void hold(String... tables) {
        database.sql(NOT_FOR_LONG).update();
        database.sql("LOCK TABLE " + String.join(", ", tables) + " IN ACCESS EXCLUSIVE MODE")
                .update();
    }

    /**
     * Writes tables anew with the rows that they have now and nothing that they had.
     *
     * @param tables that are held; one that others refer to comes before them
     */
    public void writeAnew(String... tables) {
        List<String> all = List.of(tables);
        all.forEach(
                table -> database.sql("CREATE TEMPORARY TABLE kept_%1$s ON COMMIT DROP AS TABLE %1$s".formatted(table))
                        .update());
        database.sql("TRUNCATE " + String.join(", ", all)).update();
        all.forEach(table -> database.sql(
                        "INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM kept_%1$s".formatted(table))
                .update());
    }
}
