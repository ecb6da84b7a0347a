package se.planbok.api.problem;

/** What is asked of a plan does not exist: a version after the last, a moment before it was opened. */
public final class ResourceUnknown extends RuntimeException {

    /** @param what what does not exist, for the log */
    public ResourceUnknown(String what) {
        super(what, null, false, false);
    }
}
