package se.planbok.api.history;

import java.util.List;

/** A stream has gone on since the writer read it: read on, decide again. */
public final class StreamConflict extends AppendFailure {

    private final List<StreamId> streams;

    StreamConflict(Append refused, Throwable cause) {
        super(
                "Gone on since it was read: "
                        + refused.streams().stream()
                                .map(append -> append.stream() + " from " + append.expectedLast())
                                .toList(),
                cause);
        streams = refused.streams().stream().map(StreamAppend::stream).toList();
    }

    /** The streams of the append; at least one of them has gone on. */
    public List<StreamId> streams() {
        return streams;
    }
}
