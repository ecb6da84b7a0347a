package se.planbok.plan;

/** The plan is not at the version that the sender expected; nothing is kept. */
public final class StaleVersion extends RuntimeException {

    private final long expected;
    private final long actual;

    /**
     * @param expected the version that the sender expected
     * @param actual the version that the plan is at
     */
    public StaleVersion(long expected, long actual) {
        super("expected " + expected + ", is " + actual, null, false, false);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that the sender expected. */
    public long expected() {
        return expected;
    }

    /** The version that the plan is at. */
    public long actual() {
        return actual;
    }
}
