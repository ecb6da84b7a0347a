package se.planbok.api.command;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.identity.Person;
import se.planbok.api.identity.PersonalData;

/** Takes commands on plans: the one way to change anything (api.md, Commands). */
@RestController
class CommandController {

    private final CommandParser parser;
    private final PlanCommandService service;
    private final PersonalData personalData;

    CommandController(CommandParser parser, PlanCommandService service, PersonalData personalData) {
        this.parser = parser;
        this.service = service;
        this.personalData = personalData;
    }

    /** Takes one command, or an array of 1 to 1 000 as one atomic step. */
    @PostMapping(
            path = "/planbok/v1/plans/{planId}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> send(
            @PathVariable String planId,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            @AuthenticationPrincipal Person person,
            Locale language) {
        Received received = Received.of(parser, personalData, planId, body);
        CommandAnswer answer = service.send(received.request(person.id(), idempotencyKey, ifMatch, dryRun));
        return received.answered(answer, language);
    }
}
