package se.planbok.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.planbok.plan.finding.Finding;

/**
 * What a stream's history has made of it, immutable.
 *
 * @param <S> the state's own type
 * @param <E> the stream's events
 */
public interface StreamState<S, E extends StreamEvent> {

    /** The version of a stream that is not opened. */
    long NOT_OPENED = -1;

    /** The stream's identifier. */
    String id();

    /** The number of the last event; −1 before the stream is opened. */
    long version();

    /** When the last event was recorded. */
    Instant lastAt();

    /** The state that the next event of the history makes of this one. */
    S after(Occurrence<E> occurrence);

    /** What does not add up on a day, the gravest first. */
    List<Finding> findingsOn(LocalDate day);

    /** Whether the stream exists. */
    default boolean isOpened() {
        return version() > NOT_OPENED;
    }
}
