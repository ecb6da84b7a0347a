package se.planbok.api.scenario;

import java.util.List;
import java.util.Locale;
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
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.Received;
import se.planbok.api.command.form.BodyForm;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.command.form.ExpectedVersion;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.identity.Person;
import se.planbok.api.identity.PersonalData;

/** Opens scenarios of a plan, gives them commands, and merges them. */
@RestController
@RequestMapping(path = "/planbok/v1/plans/{planId}/scenarios", produces = MediaType.APPLICATION_JSON_VALUE)
class ScenarioController {

    private static final BodyForm<OpenScenario> OPENING = new BodyForm<>(OpenScenario.class);
    private static final int MOST_ON_A_PAGE = 1_000;
    private static final int MOST_PAGES = 1_000_000;

    private final ScenarioService service;
    private final CommandParser parser;
    private final PersonalData personalData;

    ScenarioController(ScenarioService service, CommandParser parser, PersonalData personalData) {
        this.service = service;
        this.parser = parser;
        this.personalData = personalData;
    }

    /** Opens a scenario. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ScenarioTold> open(
            @PathVariable String planId,
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Person person) {
        OpenScenario opening = OPENING.read(body == null ? new byte[0] : body);
        return told(service.open(planId, opening, person.id()));
    }

    /**
     * Some of a plan's scenarios, by key.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param page which page; the first is 1
     */
    @GetMapping
    ScenarioList scenarios(
            @PathVariable String planId,
            @RequestParam(defaultValue = "20") String limit,
            @RequestParam(defaultValue = "1") String page) {
        int most = number("limit", limit, MOST_ON_A_PAGE);
        long number = number("page", page, MOST_PAGES);
        return new ScenarioList(service.page(planId, most, (number - 1) * most).stream()
                .map(ScenarioTold::of)
                .toList());
    }

    /** A scenario with the commands that it has taken. */
    @GetMapping("/{key}")
    ResponseEntity<ScenarioTold> scenario(@PathVariable String planId, @PathVariable String key) {
        return told(service.find(planId, key));
    }

    /** Takes commands as the plan would. */
    @PostMapping(path = "/{key}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> send(
            @PathVariable String planId,
            @PathVariable String key,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey,
            @RequestHeader(name = ExpectedVersion.HEADER, required = false) String ifMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            @AuthenticationPrincipal Person person,
            Locale language) {
        Received received = Received.of(parser, personalData, planId, body);
        CommandAnswer answer =
                service.send(key, received.request(person.id(), idempotencyKey, ifMatch, dryRun), received.body());
        return received.answered(answer, language);
    }

    /** Gives the scenario's commands to the plan as one step. */
    @PostMapping("/{key}/merge")
    ResponseEntity<String> merge(
            @PathVariable String planId,
            @PathVariable String key,
            @RequestHeader(name = ExpectedVersion.HEADER, required = false) String ifMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            @AuthenticationPrincipal Person person) {
        CommandAnswer answer = service.merge(
                planId, key, person.id(), ExpectedVersion.parse(ifMatch), Received.flag("dryRun", dryRun));
        return Received.response(answer).body(answer.body());
    }

    private static ResponseEntity<ScenarioTold> told(Branch branch) {
        return ResponseEntity.ok().eTag("\"" + branch.version() + "\"").body(ScenarioTold.of(branch));
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        }
        return Integer.parseInt(text);
    }

    /**
     * A page of a plan's scenarios.
     *
     * @param scenarios by key
     */
    record ScenarioList(List<ScenarioTold> scenarios) {}
}
