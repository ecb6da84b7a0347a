package se.planbok.api.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.command.form.ExpectedVersion;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.identity.PersonalData;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.structure.OpenPlan;

/** Commands as they came over HTTP, for a plan or for a scenario of one. */
public final class Received {

    private final String planId;
    private final byte[] body;
    private final List<Order> orders;
    private final Warnings warnings;

    private Received(String planId, byte[] body, List<Order> orders, Warnings warnings) {
        this.planId = planId;
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
    public static Received of(CommandParser parser, PersonalData personalData, String planId, byte[] body) {
        byte[] sent = body == null ? new byte[0] : body;
        Warnings warnings = new Warnings(personalData);
        List<Order> orders = parser.parse(sent, warnings::lookAt);
        checkOpensThis(planId, orders);
        return new Received(planId, sent, orders, warnings);
    }

    /** The body as it was sent. */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The request.
     *
     * @param person the opaque id of who sends it
     * @param idempotencyKey that header; null where it was not sent
     * @param ifMatch that header; null where it was not sent
     * @param dryRun that parameter
     * @throws MalformedRequest when one of them has the wrong form
     */
    public CommandRequest request(String person, String idempotencyKey, String ifMatch, String dryRun) {
        return new CommandRequest(
                new PlanCommands(planId, person, ExpectedVersion.parse(ifMatch), orders),
                IdempotencyKey.parse(idempotencyKey)
                        .map(key -> new CommandRequest.Repeatable(person, key.text(), digest(body))),
                flag("dryRun", dryRun));
    }

    /** The answer over HTTP, with what seems to be personal data in the commands. */
    public ResponseEntity<String> answered(CommandAnswer answer, Locale language) {
        return response(answer).body(warnings.addedTo(answer.body(), language));
    }

    /** The answer over HTTP, still without its body. */
    public static ResponseEntity.BodyBuilder response(CommandAnswer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().eTag("\"" + answer.version() + "\"");
        return answer.repeated() ? response.header("Idempotency-Hit", "true") : response;
    }

    /**
     * Reads a parameter that is true or false.
     *
     * @throws MalformedRequest when it is neither
     */
    public static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        };
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

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
