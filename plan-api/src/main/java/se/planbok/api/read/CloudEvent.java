package se.planbok.api.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.effect.EffectStudy;
import se.planbok.goal.GoalProgramme;
import se.planbok.view.json.Json;
import tools.jackson.databind.ObjectWriter;

/**
 * An event of the history in the form of CloudEvents 1.0. The extensions {@code sequence}, {@code position},
 * {@code revision} and {@code by} carry what the standard has no place for.
 *
 * @param specversion the standard's version
 * @param id the event's own id
 * @param source the path of the plan, the goal programme or the effect study
 * @param type the event's name
 * @param subject its identifier
 * @param time when it was recorded
 * @param datacontenttype the form of the data
 * @param sequence its number there
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

    /** One JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";

    private static final ObjectWriter WRITER = Json.mapper().writerFor(CloudEvent.class);

    /** The event as one line of JSON. */
    public static String line(StoredEvent event) {
        return WRITER.writeValueAsString(new CloudEvent(
                "1.0",
                event.id(),
                source(event.stream()),
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

    /** Events as lines, up to the last that is told. */
    public static void write(Iterator<StoredEvent> events, long last, OutputStream out) throws IOException {
        long sequence = StreamId.NO_EVENTS;
        while (sequence < last && events.hasNext()) {
            StoredEvent event = events.next();
            out.write(line(event).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            sequence = event.sequence();
        }
    }

    private static String source(StreamId stream) {
        String resources = switch (stream.type()) {
            case GoalProgramme.TYPE -> "goal-programmes";
            case EffectStudy.TYPE -> "effect-studies";
            default -> "plans";
        };
        return "/planbok/v1/" + resources + "/" + stream.id();
    }
}
