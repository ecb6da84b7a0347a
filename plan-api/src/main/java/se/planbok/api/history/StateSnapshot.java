package se.planbok.api.history;

import java.util.Objects;

/**
 * The folded state of a stream, so that a cold load need not read all events.
 *
 * @param stream   the stream
 * @param sequence of the last event folded into it
 * @param shape    names the form of the state; one of another shape is not to be used
 * @param state    JSON
 */
public record StateSnapshot(StreamId stream, long sequence, String shape, String state) {

    public StateSnapshot {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(state, "state");
    }
}
