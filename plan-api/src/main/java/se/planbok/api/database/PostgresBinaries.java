package se.planbok.api.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of a PostgreSQL server, unpacked once below the data directory from the archive that the service brings.
 *
 * @param folder where they are; has bin, lib and share
 * @param version their version, as 18.6
 */
record PostgresBinaries(Path folder, String version) {

    private static final String HOME = "postgresql";
    private static final String UNFINISHED = "unfinished";
    private static final String VERSION_FILE = "VERSION";
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\S+)");

    /**
     * Finds the programs, or unpacks them. Their folder bears the checksum of the archive and comes into being by a
     * rename, so what is there is whole and is what this service brings; anything else beside it is removed then.
     *
     * @throws DatabaseStartException if there are none for this machine, or it does not run them
     */
    static PostgresBinaries unpackedBelow(Path dataDirectory, ServerAccount account) throws IOException {
        JarURLConnection archive = archive();
        Path home = Files.createDirectories(dataDirectory.resolve(HOME));
        try (InputStream content = archive.getInputStream()) {
            Path folder = home.resolve(Long.toHexString(archive.getJarEntry().getCrc()));
            if (!Files.isDirectory(folder)) {
                try (var olderOnes = Files.list(home)) {
                    for (Path older : olderOnes.toList()) {
                        FileTrees.remove(older);
                    }
                }
                Path unfinished = home.resolve(UNFINISHED);
                unpack(content, unfinished);
                Files.writeString(unfinished.resolve(VERSION_FILE), askVersion(unfinished, account));
                FileTrees.sync(unfinished.resolve(VERSION_FILE));
                FileTrees.putInPlace(unfinished, folder);
            }
            return new PostgresBinaries(folder, Files.readString(folder.resolve(VERSION_FILE)));
        }
    }

    /** The part of the version that says whether a database on disk can be opened: 18. */
    String majorVersion() {
        return version.split("\\.")[0];
    }

    /** The full path of a program. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static JarURLConnection archive() throws IOException {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String archive = switch (system.toLowerCase(Locale.ROOT) + "/" + processor) {
            case "linux/amd64" -> "postgres-linux-x86_64.txz";
            case "linux/aarch64" -> "postgres-linux-arm_64.txz";
            case "mac os x/x86_64", "mac os x/aarch64" -> "postgres-darwin-x86_64.txz";
            default ->
                throw new DatabaseStartException(DatabaseStartException.Reason.UNSUPPORTED_PLATFORM, system, processor);
        };
        URL url = PostgresBinaries.class.getResource("/" + archive);
        if (url == null) {
            throw new DatabaseStartException(DatabaseStartException.Reason.UNSUPPORTED_PLATFORM, system, processor);
        }
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        // Otherwise the jar stays open, and in memory, for as long as the service runs.
        connection.setUseCaches(false);
        return connection;
    }

    private static void unpack(InputStream content, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                    Files.setPosixFilePermissions(path, permissions(entry.getMode()));
                    FileTrees.sync(path);
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] fromTheLowestBit = {
            PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
        };
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < fromTheLowestBit.length; bit++) {
            if ((mode >> bit & 1) == 1) {
                permissions.add(fromTheLowestBit[bit]);
            }
        }
        return permissions;
    }

    private static String askVersion(Path folder, ServerAccount account) throws IOException {
        Command asked =
                account.run(folder, List.of(folder.resolve("bin/postgres").toString(), "--version"));
        Matcher version = VERSION.matcher(asked.output());
        if (!asked.succeeded() || !version.find()) {
            throw new DatabaseStartException(DatabaseStartException.Reason.BINARIES_DO_NOT_RUN, asked.lastLine());
        }
        return version.group(1);
    }
}
