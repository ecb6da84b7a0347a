package se.planbok.api.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * An event that is to be appended; its stream and place follow from the {@link StreamAppend} it stands in.
 *
 * @param id       its own identity, by which it is found again when the outcome of an append was unknown
 * @param type     the logical name, never a Java class name
 * @param revision of the payload's format
 * @param at       when it was recorded; kept in whole milliseconds
 * @param person   who recorded it, a random id
 * @param payload  JSON, stored as written
 * @param metadata JSON, stored as written
 */
public record NewEvent(UUID id, String type, int revision, Instant at, String person, String payload, String metadata) {

    public NewEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(metadata, "metadata");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** About how many bytes it takes; exact for ASCII. */
    int weight() {
        return payload.length() + metadata.length();
    }
}
