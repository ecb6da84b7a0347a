package se.planbok.view.store;

import java.time.Instant;

/**
 * An event as the log holds it.
 *
 * @param position its place in the whole log; positions grow in the order of commits, with gaps
 * @param streamType what kind of thing its stream tells of
 * @param streamId which one
 * @param sequence its number within the stream, from 0 without gaps
 * @param at when it was recorded, in whole milliseconds
 * @param person who recorded it
 * @param type its logical name
 * @param revision of the payload's format
 * @param payload JSON as it was written
 * @param metadata JSON as it was written
 */
public record EventRow(
        long position,
        String streamType,
        String streamId,
        long sequence,
        Instant at,
        String person,
        String type,
        int revision,
        String payload,
        String metadata) {

    /** About how many bytes it takes; exact for ASCII. */
    int weight() {
        return payload.length() + metadata.length();
    }
}
