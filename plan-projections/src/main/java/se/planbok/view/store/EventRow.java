package se.planbok.view.store;

import java.time.Instant;
import se.planbok.plan.event.Recorded;
import se.planbok.view.json.EventJson;

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
 * @param payload JSON as it was written, in UTF-8
 */
record EventRow(
        long position,
        String streamType,
        String streamId,
        long sequence,
        Instant at,
        String person,
        String type,
        int revision,
        byte[] payload) {

    /** What happened. Throws what the reader throws; whoever passes over an event would be wrong for ever after. */
    Recorded recorded(EventJson events) {
        return events.read(sequence, at, person, type, revision, payload);
    }
}
