package se.planbok.api.replay;

/**
 * A view as it becomes event by event, and what the service answers of it.
 *
 * @param <E> the events
 */
interface Answers<E> {

    /** Takes the next event. */
    void see(E event);

    /** Whether the service answers at all at the version of the last event. */
    default boolean hasAnswer() {
        return true;
    }

    /** What the service answers at the version of the last event, as UTF-8. */
    byte[] answer(long version);
}
