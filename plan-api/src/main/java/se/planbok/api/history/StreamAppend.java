package se.planbok.api.history;

import java.util.List;
import java.util.Objects;

/**
 * Events that are to follow on a stream.
 *
 * @param stream       the stream
 * @param expectedLast the sequence of the stream's last event as the writer read it from this log,
 *                     {@link StreamId#NO_EVENTS} for a new stream; if the stream has gone on since,
 *                     the append is refused
 * @param events       at least one, in order; the first gets sequence {@code expectedLast + 1}
 */
public record StreamAppend(StreamId stream, long expectedLast, List<NewEvent> events) {

    public StreamAppend {
        Objects.requireNonNull(stream, "stream");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Nothing to append to " + stream);
        }
        if (expectedLast < StreamId.NO_EVENTS) {
            throw new IllegalArgumentException("No stream ends at " + expectedLast);
        }
    }

    /** The sequence that the last of the events gets. */
    public long last() {
        return expectedLast + events.size();
    }
}
