package se.planbok.view.store;

/**
 * What a view has made of a plan, with what is needed to tell when the next snapshot is due.
 *
 * @param version the number of the last event seen; −1 before the first
 * @param state what the view remembers
 * @param documentBytes about the size of the state's JSON, as it was when last written
 * @param snapshotVersion the version of the last snapshot; −1 when there is none
 * @param weight bytes of the events since that snapshot
 */
record Held<S>(long version, S state, int documentBytes, long snapshotVersion, long weight) {

    /** A snapshot comes at the latest after so many versions, so that as-of never folds more events than that. */
    static final int MOST_EVENTS_BETWEEN = 100;

    /** And never after fewer: folding so few costs less than one more round trip, whatever the document's size. */
    static final int FEWEST_EVENTS_BETWEEN = 16;

    static <S> Held<S> nothing(S state) {
        return new Held<>(-1, state, 0, -1, 0);
    }

    Held<S> after(long sequence, S next, int eventBytes) {
        return new Held<>(sequence, next, documentBytes, snapshotVersion, weight + eventBytes);
    }

    /** The events since the last snapshot outweigh the document, or are many. */
    boolean snapshotIsDue() {
        long since = version - snapshotVersion;
        return since >= MOST_EVENTS_BETWEEN || since >= FEWEST_EVENTS_BETWEEN && weight > documentBytes;
    }

    Held<S> snapshotTaken(int bytes) {
        return new Held<>(version, state, bytes, version, 0);
    }

    Held<S> written(int bytes) {
        return new Held<>(version, state, bytes, snapshotVersion, weight);
    }
}
