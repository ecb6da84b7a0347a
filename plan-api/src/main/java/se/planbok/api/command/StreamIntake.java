package se.planbok.api.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import se.planbok.api.command.form.BatchParser;
import se.planbok.api.command.form.ExpectedVersion;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.command.form.Pointer;
import se.planbok.api.identity.PersonalData;
import se.planbok.stream.StreamCommand;
import se.planbok.stream.StreamCommands;
import se.planbok.stream.StreamOrder;

/**
 * Takes commands on goal programmes, or on effect studies, as they come over HTTP.
 *
 * @param <C> the commands
 */
public final class StreamIntake<C extends StreamCommand<?, ?>> {

    private final BatchParser<StreamOrder<C>> parser;
    private final PersonalData personalData;
    private final Batch<C> batch;
    private final Function<StreamRequest<C>, CommandAnswer> service;

    /**
     * @param parser reads the commands
     * @param personalData looks for what should not be in them
     * @param batch makes a batch of them
     * @param service takes it
     */
    public StreamIntake(
            BatchParser<StreamOrder<C>> parser,
            PersonalData personalData,
            Batch<C> batch,
            Function<StreamRequest<C>, CommandAnswer> service) {
        this.parser = parser;
        this.personalData = personalData;
        this.batch = batch;
        this.service = service;
    }

    /**
     * What the headers and parameters of a request say beside its body.
     *
     * @param person the opaque id of who sends it
     * @param idempotencyKey that header; null where it was not sent
     * @param ifMatch that header; null where it was not sent
     * @param dryRun that parameter
     */
    public record Beside(String person, String idempotencyKey, String ifMatch, String dryRun) {}

    /**
     * Reads the commands, and gives them to their stream.
     *
     * @param id the stream's
     * @param body of the request; null where there is none
     * @throws MalformedRequest with all that is wrong
     */
    public ResponseEntity<String> take(String id, byte[] body, Beside beside, Locale language) {
        ReceivedBatch<StreamOrder<C>> received = ReceivedBatch.of(parser, personalData, body);
        checkOpensThis(id, received);
        CommandAnswer answer =
                send(id, received.orders(), received.repeatable(beside.person(), beside.idempotencyKey()), beside);
        return received.answered(answer, language);
    }

    /**
     * Gives commands to their stream that were read in another way.
     *
     * @param repeatable how the request is recognised when it comes again
     * @throws MalformedRequest when something beside the body has the wrong form
     */
    public CommandAnswer send(
            String id, List<StreamOrder<C>> orders, Optional<CommandRequest.Repeatable> repeatable, Beside beside) {
        return service.apply(new StreamRequest<>(
                batch.of(id, beside.person(), ExpectedVersion.parse(beside.ifMatch()), orders),
                repeatable,
                ReceivedBatch.flag("dryRun", beside.dryRun())));
    }

    /**
     * The answer over HTTP, with what seems to be personal data.
     *
     * @param texts what the sender has said in their own words, and where
     */
    public ResponseEntity<String> answered(CommandAnswer answer, Map<Pointer, String> texts, Locale language) {
        Warnings warnings = new Warnings(personalData);
        texts.forEach(warnings::lookAt);
        return ReceivedBatch.response(answer).body(warnings.addedTo(answer.body(), language));
    }

    private void checkOpensThis(String id, ReceivedBatch<StreamOrder<C>> received) {
        for (int i = 0; i < received.orders().size(); i++) {
            C command = received.orders().get(i).command();
            String at = received.at(i);
            command.opens().filter(opened -> !opened.equals(id)).ifPresent(opened -> {
                throw new MalformedRequest(
                        FormProblem.OPENS_OTHER.at(at + "/organisation", opened, id, command.type()));
            });
        }
    }

    /** Makes a batch of commands. */
    @FunctionalInterface
    public interface Batch<C extends StreamCommand<?, ?>> {

        /** The batch. */
        StreamCommands<C> of(String id, String by, OptionalLong expectedVersion, List<StreamOrder<C>> orders);
    }
}
