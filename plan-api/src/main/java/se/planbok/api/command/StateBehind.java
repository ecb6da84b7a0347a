package se.planbok.api.command;

import se.planbok.api.history.StreamId;

/** The state that decided was behind the database: it must be read anew and the commands decided again. */
public final class StateBehind extends RuntimeException {

    private final transient StreamId stream;

    /** @param stream whose state was behind */
    public StateBehind(StreamId stream) {
        super(stream.toString(), null, false, false);
        this.stream = stream;
    }

    /** Whose state was behind: that of the stream that was addressed, or of next year's plan. */
    public StreamId stream() {
        return stream;
    }
}
