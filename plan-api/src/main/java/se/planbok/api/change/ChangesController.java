package se.planbok.api.change;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.NoSuchPlan;
import se.planbok.plan.Plan;
import se.planbok.plan.value.PlanId;

/** What happens in a plan, as server-sent events: each event once and in order, also over broken connections. */
@RestController
class ChangesController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final MediaType EVENT_STREAM = new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);
    private static final String SEQUENCE = "0|[1-9][0-9]{0,17}";

    private final EventReader events;
    private final ChangeFeed feed;

    ChangesController(EventReader events, ChangeFeed feed) {
        this.events = events;
        this.feed = feed;
    }

    /**
     * The events after one that the listener has, and then each as it happens.
     *
     * @param after the sequence of the last event that it has; from the first event on unless said
     * @param lastEventId the same, as a listener says it who comes again; goes before the other
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class)))
    @GetMapping(path = "/planbok/v1/plans/{planId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> changes(
            @PathVariable String planId,
            @RequestParam(required = false) String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) String lastEventId) {
        String name = lastEventId == null ? "after" : LAST_EVENT_ID;
        long has = sequence(name, lastEventId == null ? after : lastEventId);
        StreamId plan = new StreamId(
                Plan.TYPE, PlanId.parse(planId).map(PlanId::text).orElseThrow(() -> new NoSuchPlan(planId)));
        long last = events.lastSequence(plan);
        if (last == StreamId.NO_EVENTS) {
            throw new NoSuchPlan(planId);
        }
        if (has > last) {
            throw new MalformedRequest(FormProblem.AFTER_LAST_EVENT.at("", name, last));
        }
        ChangeStream stream = new ChangeStream(feed, feed.listen(plan, has), plan, has);
        Thread.ofVirtual().name("planbok-changes-of-" + planId).start(stream);
        return ResponseEntity.ok()
                .contentType(EVENT_STREAM)
                // What stands in between and gathers answers must not gather this one.
                .header("X-Accel-Buffering", "no")
                .body(stream.answer());
    }

    private static long sequence(String name, String text) {
        if (text == null || text.equals("-1") && name.equals("after")) {
            return StreamId.NO_EVENTS;
        }
        if (!text.matches(SEQUENCE)) {
            throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        }
        return Long.parseLong(text);
    }
}
