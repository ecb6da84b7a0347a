package se.planbok.api.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
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
import se.planbok.api.command.form.ExpectedVersion;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.identity.Person;
import se.planbok.api.identity.PersonalData;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.structure.OpenPlan;

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
        byte[] sent = body == null ? new byte[0] : body;
        Warnings warnings = new Warnings(personalData);
        List<Order> orders = parser.parse(sent, warnings::lookAt);
        checkOpensThis(planId, orders);
        CommandAnswer answer = service.send(new CommandRequest(
                new PlanCommands(planId, person.id(), ExpectedVersion.parse(ifMatch), orders),
                IdempotencyKey.parse(idempotencyKey)
                        .map(key -> new CommandRequest.Repeatable(key.text(), digest(sent))),
                flag("dryRun", dryRun)));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().eTag("\"" + answer.version() + "\"");
        if (answer.repeated()) {
            response.header("Idempotency-Hit", "true");
        }
        return response.body(warnings.addedTo(answer.body(), language));
    }

    private static void checkOpensThis(String planId, List<Order> orders) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).command() instanceof OpenPlan open
                    && !open.planId().text().equals(planId)) {
                String at = orders.size() == 1 ? "" : "/" + i;
                throw new MalformedRequest(FormProblem.OPENS_OTHER_PLAN.at(
                        at + "/organisation", open.planId().text(), planId));
            }
        }
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        };
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
