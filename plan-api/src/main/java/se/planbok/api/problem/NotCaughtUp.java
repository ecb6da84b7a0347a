package se.planbok.api.problem;

/** A view did not reach, in time, the version that a reader asked to see. */
public final class NotCaughtUp extends RuntimeException {

    private final long asked;

    /** @param asked the version that was asked for */
    public NotCaughtUp(long asked) {
        super("not at " + asked, null, false, false);
        this.asked = asked;
    }

    /** The version that was asked for. */
    public long asked() {
        return asked;
    }
}
