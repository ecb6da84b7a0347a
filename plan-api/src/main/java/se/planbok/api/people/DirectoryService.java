package se.planbok.api.people;

import java.util.Optional;
import se.planbok.api.identity.Directory;
import se.planbok.api.identity.NamesKnown;
import se.planbok.api.identity.PasswordSignIn;

/** Changes the directory, and has what this process remembers of it follow at once. */
public final class DirectoryService {

    private final Directory directory;
    private final NamesKnown names;
    private final PasswordSignIn signIn;

    /**
     * @param directory what people are called
     * @param names the names that are looked for in texts
     * @param signIn remembers who has signed in
     */
    public DirectoryService(Directory directory, NamesKnown names, PasswordSignIn signIn) {
        this.directory = directory;
        this.names = names;
        this.signIn = signIn;
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

    /** Erases a person; what is left, empty when there is no such person. */
    Optional<Directory.Entry> erase(String id, String by) {
        Optional<Directory.Entry> left = directory.erase(id, by);
        signIn.forget(id);
        readNamesAnew();
        return left;
    }

    /** The names may have been changed elsewhere. */
    public void readNamesAnew() {
        names.set(directory.names());
    }
}
