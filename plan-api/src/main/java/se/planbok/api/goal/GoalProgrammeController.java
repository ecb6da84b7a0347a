package se.planbok.api.goal;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
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
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.goal.value.GoalProgrammeId;
import se.planbok.view.goal.GoalDecisions;
import se.planbok.view.goal.GoalLog;
import se.planbok.view.goal.GoalProgrammeDocument;

/** Goal programmes: their commands, and what is read of them. */
@RestController
@RequestMapping("/planbok/v1/goal-programmes")
class GoalProgrammeController {

    private static final String ONE = "/{goalProgrammeId}";

    private final StreamIntake<GoalCommand> intake;
    private final StreamReads<GoalState, GoalEvent> reads;
    private final PlansOfYears plans;
    private final Clock clock;

    GoalProgrammeController(
            StreamIntake<GoalCommand> intake,
            StreamReads<GoalState, GoalEvent> reads,
            PlansOfYears plans,
            Clock clock) {
        this.intake = intake;
        this.reads = reads;
        this.plans = plans;
        this.clock = clock;
    }

    /** Takes one command, or an array of 1 to 1 000 as one atomic step. */
    @PostMapping(
            path = ONE + "/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> send(
            @PathVariable String goalProgrammeId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            @AuthenticationPrincipal Person person,
            Locale language) {
        return intake.take(
                goalProgrammeId, body, new StreamIntake.Beside(person.id(), idempotencyKey, ifMatch, dryRun), language);
    }

    /**
     * Some goal programmes, by identifier.
     *
     * @param organisation only this organisation's
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param page which page; the first is 1
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    GoalProgrammes list(
            @RequestParam(required = false) String organisation,
            @RequestParam(defaultValue = Paging.USUALLY) String limit,
            @RequestParam(defaultValue = "1") String page) {
        Paging asked = Paging.of(limit, page);
        Optional<String> only = Optional.ofNullable(organisation);
        return new GoalProgrammes(reads
                .page(
                        only.map(GoalProgrammeId::prefix).orElse(""),
                        programme -> only.stream()
                                .allMatch(programme.opening().orElseThrow().organisation()::equals),
                        asked.most(),
                        asked.skipped())
                .stream()
                .map(ListedGoalProgramme::of)
                .toList());
    }

    /**
     * A goal programme, as it stands or as of any moment.
     *
     * @param date the day on which it is looked at; of a past moment the day of that moment, else today in Stockholm
     */
    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GoalProgrammeDocument> read(
            @PathVariable String goalProgrammeId,
            Asked asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        GoalState programme = asked.of(reads, goalProgrammeId, clock);
        Optional<Instant> moment = asked.past(programme.lastAt(), clock);
        return answer(
                programme,
                GoalProgrammeDocument.of(
                        programme,
                        asked.day(date, programme.lastAt(), clock),
                        plans.of(programme.opening().orElseThrow(), moment)));
    }

    /**
     * Its changes in words, by sequence, in the reader's language.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param after the sequence after which they begin
     */
    @GetMapping(path = ONE + "/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<GoalDecisions> decisions(
            @PathVariable String goalProgrammeId,
            Asked asked,
            @RequestParam(defaultValue = Paging.USUALLY) String limit,
            @RequestParam(required = false) String after,
            Locale language) {
        GoalState programme = asked.of(reads, goalProgrammeId, clock);
        return answer(
                programme,
                new GoalDecisions(
                        goalProgrammeId,
                        programme.version(),
                        reads
                                .log(
                                        goalProgrammeId,
                                        programme.version(),
                                        Paging.after(after),
                                        Paging.limit(limit),
                                        GoalLog::row)
                                .stream()
                                .map(row -> row.in(language))
                                .toList()));
    }

    /** All its events in order, up to the moment asked for. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CloudEvent.NDJSON, schema = @Schema(implementation = CloudEvent.class)))
    @GetMapping(path = ONE + "/events", produces = CloudEvent.NDJSON)
    ResponseEntity<StreamingResponseBody> events(@PathVariable String goalProgrammeId, Asked asked) {
        GoalState programme = asked.of(reads, goalProgrammeId, clock);
        return answer(programme, out -> CloudEvent.write(reads.history(goalProgrammeId), programme.version(), out));
    }

    private static <A> ResponseEntity<A> answer(GoalState programme, A answer) {
        return ResponseEntity.ok().eTag("\"" + programme.version() + "\"").body(answer);
    }

    /**
     * A page of goal programmes.
     *
     * @param goalProgrammes the programmes
     */
    record GoalProgrammes(List<ListedGoalProgramme> goalProgrammes) {}

    /**
     * A goal programme in a list.
     *
     * @param goalProgrammeId its identifier
     * @param organisation the organisation's key
     * @param first the first year
     * @param last the last year
     * @param title its title
     * @param goals how many goals stand
     * @param version the number of its last event
     */
    record ListedGoalProgramme(
            String goalProgrammeId, String organisation, int first, int last, String title, int goals, long version) {

        static ListedGoalProgramme of(GoalState programme) {
            GoalProgrammeOpened opened = programme.opening().orElseThrow();
            return new ListedGoalProgramme(
                    programme.id(),
                    opened.organisation(),
                    opened.first(),
                    opened.last(),
                    opened.title(),
                    Math.toIntExact(programme.goals().values().stream()
                            .filter(goal -> !goal.withdrawn())
                            .count()),
                    programme.version());
        }
    }
}
