package se.planbok.api.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.planbok.api.erasure.TableFiles;

/**
 * What people are called. The history knows them by their ids alone, so a person is erased from here and nothing else
 * need change (docs/personal-data.md).
 */
public final class Directory {

    private static final String SELECT = """
            SELECT person.id, directory.name, person.erased_at, person.erased_by
            FROM person LEFT JOIN directory ON directory.person = person.id
            """;
    /** Waits for an erasure that is on its way, and then finds nobody. */
    private static final String NAME = """
            WITH known AS (SELECT id FROM person WHERE id = ? AND erased_at IS NULL FOR UPDATE)
            INSERT INTO directory (person, name) SELECT id, ? FROM known
            ON CONFLICT (person) DO UPDATE SET name = excluded.name""";

    private static final String MARK = """
            UPDATE person SET erased_at = now(), erased_by = ? WHERE id = ? AND erased_at IS NULL""";
    private static final String ACCOUNT = "SELECT name, roles FROM account WHERE person = ? ORDER BY name";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final TableFiles files;

    /**
     * @param database where it is kept
     * @param transactions of the same database
     */
    public Directory(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
        this.files = new TableFiles(database);
    }

    /**
     * A person.
     *
     * @param id the opaque id
     * @param name empty where none is known, or no longer
     * @param erasure empty as long as the person is not erased
     */
    public record Entry(String id, Optional<String> name, Optional<Erasure> erasure) {}

    /**
     * That a person was erased.
     *
     * @param at when
     * @param by the opaque id of who did it
     */
    public record Erasure(Instant at, String by) {}

    /**
     * By what a person signs in here.
     *
     * @param name of the account
     * @param roles that it gives
     */
    public record Account(String name, List<String> roles) {}

    /** A person by id. */
    public Optional<Entry> find(String id) {
        return database.sql(SELECT + "WHERE person.id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Those of these people that there are, by name. */
    public List<Entry> find(Collection<String> ids) {
        return database.sql(SELECT + "WHERE person.id = ANY (?) ORDER BY directory.name, person.id")
                .param(ids.toArray(String[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    /** Some people, by name; those without one come last. */
    public List<Entry> page(int limit, long offset) {
        return database.sql(SELECT + "ORDER BY directory.name, person.id LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The local accounts of a person. */
    public List<Account> accounts(String id) {
        return database.sql(ACCOUNT)
                .param(id)
                .query((row, number) -> new Account(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
    }

    /** All names that there are. */
    public List<String> names() {
        return database.sql("SELECT name FROM directory").query(String.class).list();
    }

    /**
     * Gives a person a name, or another one.
     *
     * @return false when there is no such person, or no longer
     */
    public boolean name(String id, String name) {
        return database.sql(NAME).params(id, name).update() == 1;
    }

    /**
     * Erases a person: the name, and the accounts by which the person signs in. The id stays and is marked. A person
     * that is erased already stays as it is. What was deleted leaves nothing in the tables' files: they are written
     * anew without it, which is quick, for they hold a line for each person.
     *
     * @param id the person
     * @param by who erases
     * @return what is left; empty when there is no such person
     * @throws org.springframework.dao.DataAccessException when the tables are in use for so long that it was given up;
     *     nothing is changed then
     */
    public Optional<Entry> erase(String id, String by) {
        return transactions.execute(status -> {
            files.hold("directory", "account");
            if (database.sql(MARK).params(by, id).update() == 1) {
                database.sql("DELETE FROM directory WHERE person = ?").param(id).update();
                database.sql("DELETE FROM account WHERE person = ?").param(id).update();
                files.writeAnew("directory", "account");
            }
            return find(id);
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
        String by = row.getString("erased_by");
        return new Entry(
                row.getString("id"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(erased).map(at -> new Erasure(at.toInstant(), by)));
    }
}
