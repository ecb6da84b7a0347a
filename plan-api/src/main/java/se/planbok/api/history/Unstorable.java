package se.planbok.api.history;

/** The database cannot hold what was handed over (no JSON, a null character, too large): to try again is in vain. */
public final class Unstorable extends AppendFailure {

    Unstorable(Throwable cause) {
        super("The database cannot hold this: " + cause.getMessage(), cause);
    }
}
