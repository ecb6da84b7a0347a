package se.planbok.api.effect;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.StreamIntake;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.command.form.Pointer;
import se.planbok.api.identity.Person;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.RecordMeasurement;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Text;
import se.planbok.stream.StreamOrder;
import se.planbok.view.json.Json;

/**
 * Takes a file of measurements: each row becomes a {@link RecordMeasurement}, all of them one step. So the same file twice
 * changes nothing, and another value for a period that is measured needs a reason.
 */
@RestController
class ImportController {

    private final StreamIntake<EffectCommand> intake;
    private final Clock clock;

    ImportController(StreamIntake<EffectCommand> intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Records the values of a file.
     *
     * @param indicator what they are values of
     * @param asked which rows, from where and why
     */
    @PostMapping(
            path = "/planbok/v1/effect-studies/{effectStudyId}/imports",
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> take(
            @PathVariable String effectStudyId,
            @RequestBody(required = false) byte[] body,
            @RequestParam String indicator,
            AskedImport asked,
            HttpServletRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            @AuthenticationPrincipal Person person,
            Locale language) {
        byte[] file = body == null ? new byte[0] : body;
        Key key = parameter("indicator", indicator, Key::new);
        Optional<String> reason = optional("reason", asked.reason(), Text::new).map(Text::text);
        Optional<Text> source = optional("source", asked.source(), Text::new);
        Instant fetchedAt = optional("fetchedAt", asked.fetchedAt(), ImportController::instant)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Rows rows = new Rows();
        if (MediaType.parseMediaType(request.getContentType()).isCompatibleWith(MediaType.APPLICATION_JSON)) {
            KoladaFile.read(file, asked.chosen(), rows);
        } else {
            CsvFile.read(file, asked.chosen(), rows);
        }
        Circumstances said = new Circumstances(reason, Optional.empty(), false, Optional.empty(), Optional.empty());
        List<Row> read = rows.checked();
        List<StreamOrder<EffectCommand>> orders = read.stream()
                .map(row -> new StreamOrder<EffectCommand>(command(key, row, source, fetchedAt), said))
                .toList();
        CommandAnswer answer = intake.send(
                effectStudyId,
                orders,
                CommandRequest.Repeatable.of(
                        person.id(), idempotencyKey, file, (indicator + asked).getBytes(StandardCharsets.UTF_8)),
                new StreamIntake.Beside(person.id(), idempotencyKey, ifMatch, dryRun));
        return intake.answered(told(answer, read.size(), rows.withoutValue()), texts(read, asked), language);
    }

    private static RecordMeasurement command(Key indicator, Row row, Optional<Text> source, Instant fetchedAt) {
        return new RecordMeasurement(
                indicator,
                row.period(),
                row.value(),
                row.gender(),
                row.source().or(() -> source),
                Optional.of(fetchedAt),
                row.approximate(),
                row.note());
    }

    /** The answer with how many rows came to what. */
    private static CommandAnswer told(CommandAnswer answer, int rows, int withoutValue) {
        int recorded = Json.mapper().readTree(answer.body()).get("events").size();
        String open = answer.body().substring(0, answer.body().lastIndexOf('}'));
        return new CommandAnswer(
                answer.version(),
                open + ",\"imported\":"
                        + Json.mapper().writeValueAsString(new Imported(rows, recorded, rows - recorded, withoutValue))
                        + "}",
                answer.repeated());
    }

    private static Map<Pointer, String> texts(List<Row> rows, AskedImport asked) {
        Map<Pointer, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> row.note().ifPresent(note -> texts.put(row.at().to("note"), note.text())));
        Optional.ofNullable(asked.reason()).ifPresent(reason -> texts.put(Pointer.ROOT.to("reason"), reason));
        return texts;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new InvalidValue("", "instant-form");
        }
    }

    private static <T> Optional<T> optional(String name, String text, Function<String, T> value) {
        return Optional.ofNullable(text).map(said -> parameter(name, said, value));
    }

    private static <T> T parameter(String name, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidValue e) {
            throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        }
    }

    /**
     * What came of the rows that were chosen.
     *
     * @param rows how many have a value
     * @param recorded how many of those were new, or another value
     * @param unchanged how many said what was known
     * @param withoutValue how many have no value
     */
    private record Imported(int rows, int recorded, int unchanged, int withoutValue) {}
}
