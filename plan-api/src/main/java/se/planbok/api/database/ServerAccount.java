package se.planbok.api.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * With whose rights the server runs. PostgreSQL refuses root's, so as root it is run without them: best in a user
 * namespace of its own, where it is nobody but the files stay root's; where containers forbid that, as nobody.
 *
 * @param owner the number of the user that must own the server's files
 * @param prefix what stands before a command for it to run so
 */
record ServerAccount(int owner, List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** Root's files without root's rights. */
    static final ServerAccount NAMESPACE_OF_ITS_OWN = new ServerAccount(ROOT, List.of("unshare", "-U", "--"));

    /** The account nobody, which has to be given the files and be let through to them. */
    static final ServerAccount AS_NOBODY = new ServerAccount(
            NOBODY, List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups", "--"));

    /**
     * The account for this process.
     *
     * @throws DatabaseStartException if this is root and its rights cannot be laid down
     */
    static ServerAccount forThisProcess(Path directory) {
        int self = Math.toIntExact(new UnixSystem().getUid());
        if (self != ROOT) {
            return new ServerAccount(self, List.of());
        }
        return List.of(NAMESPACE_OF_ITS_OWN, AS_NOBODY).stream()
                .filter(account -> account.works(directory))
                .findFirst()
                .orElseThrow(() -> new DatabaseStartException(DatabaseStartException.Reason.ROOT));
    }

    /** Whether a command can be run so on this machine, and in this folder. */
    private boolean works(Path directory) {
        try {
            return run(directory, List.of("ls", directory.toString())).succeeded();
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** Runs a command with this account's rights. */
    Command run(Path directory, List<String> words) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return Command.run(directory, all);
    }

    /**
     * Sees to it that a folder's files are this account's, which only root can bring about.
     *
     * @throws DatabaseStartException if they belong to someone else and this is not root
     */
    void own(Path folder) throws IOException {
        if (FileTrees.owner(folder) == owner) {
            return;
        }
        if (prefix.isEmpty()) {
            throw new DatabaseStartException(DatabaseStartException.Reason.OTHER_OWNER, folder.getParent());
        }
        FileTrees.giveTo(owner, folder);
    }
}
