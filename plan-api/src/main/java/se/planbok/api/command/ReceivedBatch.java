package se.planbok.api.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import se.planbok.api.command.form.BatchParser;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.identity.PersonalData;

/**
 * A batch of commands as it came over HTTP.
 *
 * @param <O> the commands, each with what was said beside it
 */
final class ReceivedBatch<O> {

    private final byte[] body;
    private final List<O> orders;
    private final Warnings warnings;

    private ReceivedBatch(byte[] body, List<O> orders, Warnings warnings) {
        this.body = body;
        this.orders = orders;
        this.warnings = warnings;
    }

    /**
     * Reads the commands.
     *
     * @param body of the request; null where there is none
     * @throws MalformedRequest with all that is wrong
     */
    static <O> ReceivedBatch<O> of(BatchParser<O> parser, PersonalData personalData, byte[] body) {
        byte[] sent = body == null ? new byte[0] : body;
        Warnings warnings = new Warnings(personalData);
        return new ReceivedBatch<>(sent, parser.parse(sent, warnings::lookAt), warnings);
    }

    byte[] body() {
        return body.clone();
    }

    List<O> orders() {
        return orders;
    }

    /** How the request is recognised when it comes again; empty where it has no key. */
    Optional<CommandRequest.Repeatable> repeatable(String person, String idempotencyKey) {
        return CommandRequest.Repeatable.of(person, idempotencyKey, body);
    }

    /** The answer over HTTP, with what seems to be personal data in the commands. */
    ResponseEntity<String> answered(CommandAnswer answer, Locale language) {
        return response(answer).body(warnings.addedTo(answer.body(), language));
    }

    /** The answer over HTTP, still without its body. */
    static ResponseEntity.BodyBuilder response(CommandAnswer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().eTag("\"" + answer.version() + "\"");
        return answer.repeated() ? response.header("Idempotency-Hit", "true") : response;
    }

    /**
     * Reads a parameter that is true or false.
     *
     * @throws MalformedRequest when it is neither
     */
    static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        };
    }

    /** Where the command at a place in the batch stands in the body. */
    String at(int place) {
        return orders.size() == 1 ? "" : "/" + place;
    }
}
