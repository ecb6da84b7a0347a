package se.planbok.api.effect;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.planbok.api.command.StreamIntake;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.identity.Person;
import se.planbok.api.read.Asked;
import se.planbok.api.read.CloudEvent;
import se.planbok.api.read.Paging;
import se.planbok.api.read.StreamReads;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.EffectStudyOpened;
import se.planbok.effect.value.EffectStudyId;
import se.planbok.view.effect.EffectDecisions;
import se.planbok.view.effect.EffectLog;
import se.planbok.view.effect.EffectStudyDocument;

/** Effect studies: their commands, and what is read of them. */
@RestController
@RequestMapping("/planbok/v1/effect-studies")
class EffectStudyController {

    private static final String ONE = "/{effectStudyId}";

    private final StreamIntake<EffectCommand> intake;
    private final StreamReads<EffectState, EffectEvent> reads;
    private final Clock clock;

    EffectStudyController(
            StreamIntake<EffectCommand> intake, StreamReads<EffectState, EffectEvent> reads, Clock clock) {
        this.intake = intake;
        this.reads = reads;
        this.clock = clock;
    }

    /** Takes one command, or an array of 1 to 1 000 as one atomic step. */
    @PostMapping(
            path = ONE + "/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> send(
            @PathVariable String effectStudyId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            @AuthenticationPrincipal Person person,
            Locale language) {
        return intake.take(
                effectStudyId, body, new StreamIntake.Beside(person.id(), idempotencyKey, ifMatch, dryRun), language);
    }

    /**
     * Some effect studies, by identifier.
     *
     * @param organisation only this organisation's
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param page which page; the first is 1
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    EffectStudies list(
            @RequestParam(required = false) String organisation,
            @RequestParam(defaultValue = Paging.USUALLY) String limit,
            @RequestParam(defaultValue = "1") String page) {
        Paging asked = Paging.of(limit, page);
        Optional<String> only = Optional.ofNullable(organisation);
        return new EffectStudies(reads
                .page(
                        only.map(EffectStudyId::prefix).orElse(""),
                        study -> only.stream()
                                .allMatch(study.opening().orElseThrow().organisation()::equals),
                        asked.most(),
                        asked.skipped())
                .stream()
                .map(ListedEffectStudy::of)
                .toList());
    }

    /** An effect study, as it stands or as of any moment. */
    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EffectStudyDocument> read(@PathVariable String effectStudyId, Asked asked) {
        EffectState study = asked.of(reads, effectStudyId, clock);
        return answer(study, EffectStudyDocument.of(study));
    }

    /**
     * Its changes in words, by sequence, in the reader's language.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param after the sequence after which they begin
     */
    @GetMapping(path = ONE + "/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EffectDecisions> decisions(
            @PathVariable String effectStudyId,
            Asked asked,
            @RequestParam(defaultValue = Paging.USUALLY) String limit,
            @RequestParam(required = false) String after,
            Locale language) {
        EffectState study = asked.of(reads, effectStudyId, clock);
        return answer(
                study,
                new EffectDecisions(
                        effectStudyId,
                        study.version(),
                        reads
                                .log(
                                        effectStudyId,
                                        study.version(),
                                        Paging.after(after),
                                        Paging.limit(limit),
                                        EffectLog::row)
                                .stream()
                                .map(row -> row.in(language))
                                .toList()));
    }

    /** All its events in order, up to the moment asked for. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CloudEvent.NDJSON, schema = @Schema(implementation = CloudEvent.class)))
    @GetMapping(path = ONE + "/events", produces = CloudEvent.NDJSON)
    ResponseEntity<StreamingResponseBody> events(@PathVariable String effectStudyId, Asked asked) {
        EffectState study = asked.of(reads, effectStudyId, clock);
        return answer(study, out -> CloudEvent.write(reads.history(effectStudyId), study.version(), out));
    }

    private static <A> ResponseEntity<A> answer(EffectState study, A answer) {
        return ResponseEntity.ok().eTag("\"" + study.version() + "\"").body(answer);
    }

    /**
     * A page of effect studies.
     *
     * @param effectStudies the studies
     */
    record EffectStudies(List<ListedEffectStudy> effectStudies) {}

    /**
     * An effect study in a list.
     *
     * @param effectStudyId its identifier
     * @param organisation the organisation's key
     * @param initiative the initiative
     * @param title its title
     * @param indicators how many indicators it has
     * @param version the number of its last event
     */
    record ListedEffectStudy(
            String effectStudyId, String organisation, String initiative, String title, int indicators, long version) {

        static ListedEffectStudy of(EffectState study) {
            EffectStudyOpened opened = study.opening().orElseThrow();
            return new ListedEffectStudy(
                    study.id(),
                    opened.organisation(),
                    opened.initiative(),
                    opened.title(),
                    study.indicators().size(),
                    study.version());
        }
    }
}
