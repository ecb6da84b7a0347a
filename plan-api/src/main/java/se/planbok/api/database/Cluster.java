package se.planbok.api.database;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database on disk, a cluster as PostgreSQL calls it, with its password beside it. It is made in a folder of
 * another name, which is renamed when all is done: a folder with the right name is complete, and is never removed.
 */
final class Cluster {

    /** The one role of the database. */
    static final String USER = "planbok";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private static final String FOLDER = "database";
    private static final String UNFINISHED = "database-unfinished-";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the database of a data directory; makes one if there is none.
     *
     * @throws DatabaseStartException if there is one that this account or this version cannot open
     */
    static Cluster openOrCreate(Path dataDirectory, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        removeUnfinished(dataDirectory);
        Cluster cluster = new Cluster(dataDirectory.resolve(FOLDER));
        if (Files.exists(cluster.folder)) {
            account.own(cluster.folder);
            cluster.checkVersion(binaries);
        } else {
            create(dataDirectory, binaries, account);
        }
        return cluster;
    }

    /** What PostgreSQL calls its data directory. */
    Path files() {
        return folder.resolve("cluster");
    }

    /** What the server writes in words. */
    Path log() {
        return folder.resolve("postgresql.log");
    }

    /** The password of the one role. */
    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** The number of the process that serves the database, by its own note, which may be old; empty without one. */
    Optional<Long> notedProcess() throws IOException {
        if (!Files.exists(processFile())) {
            return Optional.empty();
        }
        return Files.readString(processFile())
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** Removes the note of a process that does not serve the database: the server would believe it. */
    void forgetNotedProcess() throws IOException {
        Files.delete(processFile());
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private Path processFile() {
        return files().resolve("postmaster.pid");
    }

    private void checkVersion(PostgresBinaries binaries) throws IOException {
        String version = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!version.equals(binaries.majorVersion())) {
            throw new DatabaseStartException(
                    DatabaseStartException.Reason.OTHER_VERSION, folder.getParent(), version, binaries.majorVersion());
        }
    }

    private static void create(Path dataDirectory, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        // A name of its own each time: if the service was killed, its initdb may still be writing to the old one.
        Cluster unfinished = new Cluster(Files.createTempDirectory(dataDirectory, UNFINISHED));
        Files.createFile(
                unfinished.passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished.passwordFile(), newPassword() + "\n");
        FileTrees.sync(unfinished.passwordFile());
        account.own(unfinished.folder);
        // Texts are compared by code point, the same on every machine and in every version: no index goes stale.
        Command initdb = account.run(
                unfinished.folder,
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + unfinished.files(),
                        "--username=" + USER,
                        "--pwfile=" + unfinished.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
        if (!initdb.succeeded()) {
            throw new DatabaseStartException(
                    DatabaseStartException.Reason.CREATION_FAILED, dataDirectory, initdb.lastLine());
        }
        FileTrees.putInPlace(unfinished.folder, dataDirectory.resolve(FOLDER));
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void removeUnfinished(Path dataDirectory) throws IOException {
        try (var unfinishedOnes = Files.newDirectoryStream(dataDirectory, UNFINISHED + "*")) {
            for (Path unfinished : unfinishedOnes) {
                try {
                    FileTrees.remove(unfinished);
                } catch (DirectoryNotEmptyException stillWrittenTo) {
                    LOG.info("{} is still written to by an initdb; it will be removed at the next start", unfinished);
                }
            }
        }
    }
}
