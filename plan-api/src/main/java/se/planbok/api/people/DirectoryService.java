package se.planbok.api.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;
import se.planbok.api.database.WriteAheadLog;
import se.planbok.api.erasure.ErasableTexts;
import se.planbok.api.identity.Directory;
import se.planbok.api.identity.NamesKnown;
import se.planbok.api.identity.PasswordSignIn;

/** Changes the directory, and has what this process remembers of it follow at once. */
public final class DirectoryService {

    private final Directory directory;
    private final NamesKnown names;
    private final PasswordSignIn signIn;
    private final List<ErasableTexts> texts;
    private final TransactionOperations transactions;
    private final WriteAheadLog log;

    /**
     * @param directory what people are called
     * @param names the names that are looked for in texts
     * @param signIn remembers who has signed in
     * @param texts what people wrote and what is no part of the history
     * @param transactions of the same database
     * @param log of the same database
     */
    public DirectoryService(
            Directory directory,
            NamesKnown names,
            PasswordSignIn signIn,
            List<ErasableTexts> texts,
            TransactionOperations transactions,
            WriteAheadLog log) {
        this.directory = directory;
        this.names = names;
        this.signIn = signIn;
        this.texts = List.copyOf(texts);
        this.transactions = transactions;
        this.log = log;
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
     * Erases a person, also from what was written beside the history, all or nothing; what is left, empty when there is no
     * such person.
     */
    Optional<Directory.Entry> erase(String id, String by) {
        Optional<Directory.Entry> left = directory.find(id);
        if (left.filter(DirectoryService::isToBeErased).isPresent()) {
            left = log.erasing(() -> transactions.execute(status -> {
                // First, since nobody can sign in while the directory is written anew.
                directory.find(id).filter(DirectoryService::isToBeErased).ifPresent(this::eraseTexts);
                return directory.erase(id, by);
            }));
        }
        signIn.forget(id);
        readNamesAnew();
        return left;
    }

    private static boolean isToBeErased(Directory.Entry entry) {
        return entry.erasure().isEmpty();
    }

    private void eraseTexts(Directory.Entry entry) {
        Predicate<String> mentions = entry.name().map(NamesKnown::mentioning).orElse(text -> false);
        texts.forEach(each -> each.erase(entry.id(), mentions));
    }

    /** The names may have been changed elsewhere. */
    public void readNamesAnew() {
        names.set(directory.names());
    }
}
