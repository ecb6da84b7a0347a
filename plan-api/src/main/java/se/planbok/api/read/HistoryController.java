package se.planbok.api.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;

/** The raw history, as CloudEvents 1.0, one JSON object a line. */
@RestController
class HistoryController {

    /** One JSON object a line. */
    static final String NDJSON = "application/x-ndjson";

    private final EventReader events;

    HistoryController(EventReader events) {
        this.events = events;
    }

    /** All events of a plan in order. */
    @GetMapping(path = "/planbok/v1/plans/{planId}/events", produces = NDJSON)
    ResponseEntity<StreamingResponseBody> events(@PathVariable String planId) {
        StreamId stream = new StreamId(Plan.TYPE, planId);
        if (events.lastSequence(stream) == StreamId.NO_EVENTS) {
            throw new NoSuchPlan(planId);
        }
        return ResponseEntity.ok().body(out -> write(events.events(stream, 0), out));
    }

    private static void write(Iterator<StoredEvent> events, OutputStream out) throws IOException {
        while (events.hasNext()) {
            out.write(CloudEvent.line(events.next()).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
