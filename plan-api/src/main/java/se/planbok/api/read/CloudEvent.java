package se.planbok.api.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import se.planbok.api.history.StoredEvent;
import se.planbok.view.json.Json;
import tools.jackson.databind.ObjectWriter;

/**
 * An event of the history in the form of CloudEvents 1.0. The extensions {@code sequence}, {@code position},
 * {@code revision} and {@code by} carry what the standard has no place for.
 *
 * @param specversion the standard's version
 * @param id the event's own id
 * @param source the plan's path
 * @param type the event's name
 * @param subject the plan
 * @param time when it was recorded
 * @param datacontenttype the form of the data
 * @param sequence its number within the plan
 * @param position its place in the whole history, growing with gaps
 * @param revision of the data's form
 * @param by the opaque id of who sent the command
 * @param data the payload, just as it is stored
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        long sequence,
        long position,
        int revision,
        String by,
        @JsonRawValue String data) {

    private static final ObjectWriter WRITER = Json.mapper().writerFor(CloudEvent.class);

    /** The event as one line of JSON. */
    public static String line(StoredEvent event) {
        return WRITER.writeValueAsString(new CloudEvent(
                "1.0",
                event.id(),
                "/planbok/v1/plans/" + event.stream().id(),
                event.type(),
                event.stream().id(),
                event.at(),
                "application/json",
                event.sequence(),
                event.position(),
                event.revision(),
                event.person(),
                event.payload()));
    }
}
