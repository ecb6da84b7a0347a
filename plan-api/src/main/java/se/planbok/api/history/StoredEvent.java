package se.planbok.api.history;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the log holds it.
 *
 * @param position its place in the whole log; positions grow in the order of commits, with gaps
 * @param stream   the stream it belongs to
 * @param sequence its place in the stream, from 0 without gaps
 * @param id       its own identity
 * @param type     the logical name
 * @param revision of the payload's format
 * @param at       when it was recorded, in whole milliseconds
 * @param person   who recorded it
 * @param payload  JSON as it was written
 * @param metadata JSON as it was written
 */
public record StoredEvent(
        long position,
        StreamId stream,
        long sequence,
        UUID id,
        String type,
        int revision,
        Instant at,
        String person,
        String payload,
        String metadata) {}
