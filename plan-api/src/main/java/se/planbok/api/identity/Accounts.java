package se.planbok.api.identity;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts that may sign in with a password, and the people behind them. */
public class Accounts {

    /** In one statement, so that of two nodes that start at once one opens the account and the other sees that. */
    private static final String OPEN = """
            WITH opened AS (
                INSERT INTO account (name, person, password_hash, roles) VALUES (?, ?, ?, ARRAY[?])
                ON CONFLICT (name) DO NOTHING RETURNING person),
            known AS (INSERT INTO person (id) SELECT person FROM opened)
            INSERT INTO directory (person, name) SELECT person, ? FROM opened""";

    private final JdbcClient database;

    /** @param database where they are kept */
    public Accounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * An account.
     *
     * @param person whom it signs in
     * @param passwordHash how its password is known
     */
    public record Account(Person person, String passwordHash) {}

    /** The account by its name. */
    public Optional<Account> find(String name) {
        return database.sql("SELECT person, password_hash, roles FROM account WHERE name = ?")
                .param(name)
                .query((row, number) -> new Account(
                        new Person(row.getString("person"), roles(row.getArray("roles"))),
                        row.getString("password_hash")))
                .optional();
    }

    /**
     * Opens an account for a new person with a random id, who is called as the account is until another name is given.
     *
     * @return whether there was none by that name
     */
    public boolean open(String name, String passwordHash, Role role) {
        return database.sql(OPEN)
                        .params(name, "p-" + UUID.randomUUID(), passwordHash, role.name(), name)
                        .update()
                == 1;
    }

    /** Gives an account another password. */
    public void changePassword(String name, String passwordHash) {
        database.sql("UPDATE account SET password_hash = ? WHERE name = ?")
                .params(passwordHash, name)
                .update();
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
