package se.planbok.api.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The service has no database to start with, for a reason that its user can mend. The message is that reason and what
 * to do about it, one sentence in Swedish and the same one in English below it.
 */
public class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no database. Each has a sentence in the message bundle, under its own name. */
    public enum Reason {
        /** Another Planbok has the data directory: directory, process. */
        IN_USE,
        /** The data directory cannot be read or written: directory, what went wrong. */
        UNUSABLE_DIRECTORY,
        /** The database in the directory was made by another user account: directory. */
        OTHER_OWNER,
        /** The database was made by another major version: directory, its version, the version at hand. */
        OTHER_VERSION,
        /** There are no binaries for this machine: operating system, processor. */
        UNSUPPORTED_PLATFORM,
        /** The binaries are there, but the machine does not run them: what it said. */
        BINARIES_DO_NOT_RUN,
        /** The service is run by root, whose rights cannot be laid down here. */
        ROOT,
        /** A database could not be made: directory, what initdb said. */
        CREATION_FAILED,
        /** The server did not start: directory, log file, what was said. */
        SERVER_DID_NOT_START,
        /** A server that an earlier run left behind does not stop: directory, process. */
        LEFT_OVER_SERVER,
        /** Production needs an external database, and none is named. */
        PRODUCTION_NEEDS_URL,
        /** The external database is too old: its version. */
        TOO_OLD,
        /** The external database cannot be reached: what went wrong. */
        UNREACHABLE
    }

    private final Reason reason;

    /**
     * @param reason why there is no database
     * @param cause what it came from, or null
     * @param details the details that the reason names, in that order
     */
    public DatabaseStartException(Reason reason, Throwable cause, Object... details) {
        super(sentence("sv", reason, details) + System.lineSeparator() + sentence("en", reason, details), cause);
        this.reason = reason;
    }

    /**
     * @param reason why there is no database
     * @param details the details that the reason names, in that order
     */
    public DatabaseStartException(Reason reason, Object... details) {
        this(reason, null, details);
    }

    /** Why there is no database. */
    public Reason reason() {
        return reason;
    }

    private static String sentence(String language, Reason reason, Object... details) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "se.planbok.api.database.messages",
                Locale.of(language),
                DatabaseStartException.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(messages.getString(reason.name()), details);
    }
}
