package se.planbok.api.read;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.Iterator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.ViewReads;

/** The raw history, as CloudEvents 1.0, one JSON object a line. */
@RestController
class HistoryController {

    private final EventReader events;
    private final ViewReads reads;
    private final Clock clock;
    private final DecisionTitles titles = new DecisionTitles();

    HistoryController(EventReader events, ViewReads reads, Clock clock) {
        this.events = events;
        this.reads = reads;
        this.clock = clock;
    }

    /** All events of a plan in order, up to the moment asked for: the log itself, which waits for no view. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CloudEvent.NDJSON, schema = @Schema(implementation = CloudEvent.class)))
    @GetMapping(path = "/planbok/v1/plans/{planId}/events", produces = CloudEvent.NDJSON)
    ResponseEntity<StreamingResponseBody> events(@PathVariable String planId, Asked asked) {
        StreamId stream = new StreamId(Plan.TYPE, planId);
        long last = events.lastSequence(stream);
        long version = asked.isShownBy(last) ? last : asked.version(reads, titles, planId, clock);
        Iterator<StoredEvent> history = events.events(stream, 0);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CloudEvent.NDJSON))
                .eTag("\"" + version + "\"")
                .body(out -> CloudEvent.write(history, version, out));
    }
}
