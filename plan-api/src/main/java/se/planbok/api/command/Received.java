package se.planbok.api.command;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.command.form.ExpectedVersion;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.identity.PersonalData;
import se.planbok.plan.Order;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.structure.OpenPlan;

/** Commands as they came over HTTP, for a plan or for a scenario of one. */
public final class Received {

    private final String planId;
    private final ReceivedBatch<Order> batch;

    private Received(String planId, ReceivedBatch<Order> batch) {
        this.planId = planId;
        this.batch = batch;
    }

    /**
     * Reads the commands.
     *
     * @param body of the request; null where there is none
     * @throws MalformedRequest with all that is wrong
     */
    public static Received of(CommandParser parser, PersonalData personalData, String planId, byte[] body) {
        ReceivedBatch<Order> batch = ReceivedBatch.of(parser, personalData, body);
        checkOpensThis(planId, batch);
        return new Received(planId, batch);
    }

    /** The body as it was sent. */
    public byte[] body() {
        return batch.body();
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
                new PlanCommands(planId, person, ExpectedVersion.parse(ifMatch), batch.orders()),
                batch.repeatable(person, idempotencyKey),
                flag("dryRun", dryRun));
    }

    /** The answer over HTTP, with what seems to be personal data in the commands. */
    public ResponseEntity<String> answered(CommandAnswer answer, Locale language) {
        return batch.answered(answer, language);
    }

    /** The answer over HTTP, still without its body. */
    public static ResponseEntity.BodyBuilder response(CommandAnswer answer) {
        return ReceivedBatch.response(answer);
    }

    /**
     * Reads a parameter that is true or false.
     *
     * @throws MalformedRequest when it is neither
     */
    public static boolean flag(String name, String value) {
        return ReceivedBatch.flag(name, value);
    }

    private static void checkOpensThis(String planId, ReceivedBatch<Order> batch) {
        for (int i = 0; i < batch.orders().size(); i++) {
            if (batch.orders().get(i).command() instanceof OpenPlan open
                    && !open.planId().text().equals(planId)) {
                throw new MalformedRequest(FormProblem.OPENS_OTHER_PLAN.at(
                        batch.at(i) + "/organisation", open.planId().text(), planId));
            }
        }
    }
}
