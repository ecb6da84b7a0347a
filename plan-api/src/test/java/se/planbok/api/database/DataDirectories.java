package se.planbok.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Data directories for tests. */
final class DataDirectories {

    private DataDirectories() {}

    /** Makes a directory with the programs of another but no database: unpacking takes seconds. */
    static Path withProgramsOf(Path used, Path target) throws IOException {
        Files.createSymbolicLink(Files.createDirectories(target).resolve("postgresql"), used.resolve("postgresql"));
        return target;
    }

    /** Lets every user through to a directory. */
    static void openToAll(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
