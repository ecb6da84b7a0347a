package se.planbok.view.store;

/** A rebuild came to nothing; what answered before goes on answering. */
public final class RebuildFailed extends RuntimeException {

    RebuildFailed(String why) {
        super(why);
    }

    RebuildFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
