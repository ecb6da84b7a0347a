package se.planbok.api.history;

import java.util.Objects;

/**
 * Names one stream of events, for instance a plan's. The first event of a stream has sequence 0.
 *
 * @param type what kind of thing the stream tells of
 * @param id   which one
 */
public record StreamId(String type, String id) {

    /** The last sequence of a stream that has no events. */
    public static final long NO_EVENTS = -1;

    public StreamId {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
