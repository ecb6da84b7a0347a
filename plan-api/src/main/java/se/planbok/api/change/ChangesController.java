package se.planbok.api.change;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.NamedStreams;

/**
 * What happens in a plan, a goal programme or an effect study, as server-sent events: each event once and in order, also
 * over broken connections.
 */
@RestController
@RequestMapping("/planbok/v1")
class ChangesController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final MediaType EVENT_STREAM = new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);
    private static final String SEQUENCE = "0|[1-9][0-9]{0,17}";

    private final NamedStreams streams;
    private final ChangeFeed feed;

    ChangesController(NamedStreams streams, ChangeFeed feed) {
        this.streams = streams;
        this.feed = feed;
    }

    /**
     * The events of a plan after one that the listener has, and then each as it happens.
     *
     * @param after the sequence of the last event that it has; from the first event on unless said
     * @param lastEventId the same, as a listener says it who comes again; goes before the other
     */
    @AnswersWithEvents
    @GetMapping(path = "/plans/{planId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> ofPlan(
            @PathVariable String planId,
            @RequestParam(required = false) String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) String lastEventId) {
        return changes(() -> streams.plan(planId), after, lastEventId);
    }

    /** Those of a goal programme; likewise. */
    @AnswersWithEvents
    @GetMapping(path = "/goal-programmes/{goalProgrammeId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> ofGoalProgramme(
            @PathVariable String goalProgrammeId,
            @RequestParam(required = false) String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) String lastEventId) {
        return changes(() -> streams.goalProgramme(goalProgrammeId), after, lastEventId);
    }

    /** Those of an effect study; likewise. */
    @AnswersWithEvents
    @GetMapping(path = "/effect-studies/{effectStudyId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> ofEffectStudy(
            @PathVariable String effectStudyId,
            @RequestParam(required = false) String after,
            @RequestHeader(name = LAST_EVENT_ID, required = false) String lastEventId) {
        return changes(() -> streams.effectStudy(effectStudyId), after, lastEventId);
    }

    /** Says in the description of the interface what the method's type does not. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class)))
    private @interface AnswersWithEvents {}

    /** @param asked what is listened to; looked for once the parameters have the right form */
    private ResponseEntity<ResponseBodyEmitter> changes(
            Supplier<NamedStreams.Named> asked, String after, String lastEventId) {
        String name = lastEventId == null ? "after" : LAST_EVENT_ID;
        long has = sequence(name, lastEventId == null ? after : lastEventId);
        NamedStreams.Named named = asked.get();
        if (has > named.last()) {
            throw new MalformedRequest(FormProblem.AFTER_LAST_EVENT.at("", name, named.last()));
        }
        StreamId stream = named.stream();
        ChangeStream changes = new ChangeStream(feed, feed.listen(stream, has), stream, has);
        Thread.ofVirtual().name("planbok-changes-of-" + stream.id()).start(changes);
        return ResponseEntity.ok()
                .contentType(EVENT_STREAM)
                // What stands in between and gathers answers must not gather this one.
                .header("X-Accel-Buffering", "no")
                .body(changes.answer());
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
