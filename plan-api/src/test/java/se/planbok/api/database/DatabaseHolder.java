package se.planbok.api.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds an embedded database until its input ends. It ends itself with the test that started it. */
final class DatabaseHolder {

    static final String READY = "READY ";

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            System.out.println(READY + database.jdbcUrl() + " " + database.password());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (DatabaseStartException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
