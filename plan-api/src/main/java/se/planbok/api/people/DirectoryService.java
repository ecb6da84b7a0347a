package se.planbok.api.people;

import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import se.planbok.api.identity.Directory;
import se.planbok.api.identity.NamesKnown;
import se.planbok.api.identity.PasswordSignIn;
import se.planbok.api.refusal.RefusedTexts;

/** Changes the directory, and has what this process remembers of it follow at once. */
public final class DirectoryService {

    private final Directory directory;
    private final NamesKnown names;
    private final PasswordSignIn signIn;
    private final RefusedTexts refused;
    private final TransactionOperations transactions;

    /**
     * @param directory what people are called
     * @param names the names that are looked for in texts
     * @param signIn remembers who has signed in
     * @param refused what people wrote in commands that were refused
     * @param transactions of the same database
     */
    public DirectoryService(
            Directory directory,
            NamesKnown names,
            PasswordSignIn signIn,
            RefusedTexts refused,
            TransactionOperations transactions) {
        this.directory = directory;
        this.names = names;
        this.signIn = signIn;
        this.refused = refused;
        this.transactions = transactions;
    }

    /** What is there to be read. */
    Directory entries() {
        return directory;
    }

    /** Gives a person a name; false when there is no such person, or no longer. */
    boolean name(String id, String name) {
        boolean named = directory.name(id, name);
        readNamesAnew();
        return named;
    }

    /**
     * Erases a person, also from what was written in commands that were refused, all or nothing; what is left, empty when
     * there is no such person.
     */
    Optional<Directory.Entry> erase(String id, String by) {
        Optional<Directory.Entry> left = transactions.execute(status -> {
            // First, since nobody can sign in while the directory is written anew.
            directory
                    .find(id)
                    .filter(entry -> entry.erasure().isEmpty())
                    .ifPresent(entry -> refused.erase(id, entry.name()));
            return directory.erase(id, by);
        });
        signIn.forget(id);
        readNamesAnew();
        return left;
    }

    /** The names may have been changed elsewhere. */
    public void readNamesAnew() {
        names.set(directory.names());
    }
}
