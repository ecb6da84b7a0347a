package se.planbok.api.identity;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that may sign in with a password, and the people behind them. */
public class Accounts {

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
     * Opens an account for a new person with a random id.
     *
     * @return whether there was none by that name
     */
    @Transactional
    public boolean open(String name, String passwordHash, Role role) {
        if (find(name).isPresent()) {
            return false;
        }
        String person = "p-" + UUID.randomUUID();
        database.sql("INSERT INTO person (id, name) VALUES (?, ?)")
                .params(person, name)
                .update();
        database.sql("INSERT INTO account (name, person, password_hash, roles) VALUES (?, ?, ?, ARRAY[?])")
                .params(name, person, passwordHash, role.name())
                .update();
        return true;
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
