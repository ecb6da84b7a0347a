package se.planbok.api.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.planbok.api.command.Answers;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanBus;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.StateBehind;
import se.planbok.api.history.AnswerKey;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.KeptAnswer;
import se.planbok.api.history.KeptAnswers;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Decided;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;

/**
 * The plan bus on Axon's command bus. Around the handler, while the plan's lock is held, it writes the answer out so
 * that it is kept with the events, and has a refusal confirmed by the database before it is given.
 */
final class AxonPlanBus implements PlanBus {

    private static final String REQUEST = "request";

    private final CommandBus bus;
    private final PlanStates states;
    private final EventLog log;
    private final KeptAnswers keptAnswers;
    private final Answers answers;

    AxonPlanBus(CommandBus bus, PlanStates states, EventLog log, KeptAnswers keptAnswers, Answers answers) {
        this.bus = bus;
        this.states = states;
        this.log = log;
        this.keptAnswers = keptAnswers;
        this.answers = answers;
        bus.registerHandlerInterceptor(this::aroundHandler);
    }

    @Override
    public CommandAnswer send(CommandRequest request) {
        CommandMessage<PlanCommands> message =
                new GenericCommandMessage<>(request.commands(), Map.of(REQUEST, request));
        AtomicReference<CommandResultMessage<? extends CommandAnswer>> result = new AtomicReference<>();
        bus.<PlanCommands, CommandAnswer>dispatch(message, (sent, answered) -> result.set(answered));
        CommandResultMessage<? extends CommandAnswer> answered = result.get();
        if (answered.isExceptional()) {
            throw unchecked(answered.exceptionResult());
        }
        return answered.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private CommandAnswer aroundHandler(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        CommandRequest request =
                (CommandRequest) work.getMessage().getMetaData().get(REQUEST);
        Decided decided;
        try {
            decided = (Decided) chain.proceed();
        } catch (PlanRefused refused) {
            throw confirmed(work, request, refused.version(), refused);
        } catch (StaleVersion stale) {
            throw confirmed(work, request, stale.actual(), stale);
        } catch (PlanNotOpened missing) {
            throw confirmed(work, request, StreamId.NO_EVENTS, missing);
        }
        Optional<? extends RuntimeException> objection = request.guard().objection(decided);
        if (objection.isPresent()) {
            throw confirmed(work, request, decided.before().version(), objection.get());
        }
        List<String> payloads = answers.payloads(decided);
        List<String> nextYear = decided.nextYear().map(answers::payloads).orElse(List.of());
        CommandAnswer answer = answers.of(decided, payloads, nextYear);
        Optional<KeptAnswer> kept = request.repeatable()
                .map(repeatable ->
                        new KeptAnswer(key(request, repeatable), repeatable.digest(), answer.version(), answer.body()));
        Prepared prepared = new Prepared(decided, payloads, nextYear, answer, kept);
        if (decided.events().isEmpty()) {
            storeBeside(work, request, prepared);
        } else {
            prepared.attachTo(work);
        }
        return answer;
    }

    /**
     * Where nothing happened in the plan that is addressed, the framework stores nothing: what happened in next year's,
     * and the answer to keep, are stored here. That its plan is as it was when they were decided is confirmed just before.
     */
    private void storeBeside(UnitOfWork<?> work, CommandRequest request, Prepared prepared) {
        confirm(work, request, prepared.decided().before().version());
        if (!prepared.decided().isNothing() || prepared.kept().isPresent()) {
            log.append(prepared.append(place -> UUID.randomUUID()));
            states.advance(prepared.decided());
        }
    }

    /** A request that was answered before gets that answer, whatever has become of the plan since. */
    private RuntimeException confirmed(
            UnitOfWork<?> work, CommandRequest request, long version, RuntimeException refusal) {
        confirm(work, request, version);
        return refusal;
    }

    private void confirm(UnitOfWork<?> work, CommandRequest request, long version) {
        request.repeatable()
                .ifPresent(repeatable -> keptAnswers.endIfAnswered(key(request, repeatable), repeatable.digest()));
        confirm(request.commands().planId(), version);
        LockedPlans.given(work).ifPresent(nextYear -> confirm(nextYear.id(), nextYear.version()));
    }

    private void confirm(String plan, long version) {
        if (!states.isLatest(plan, version)) {
            throw new StateBehind(plan);
        }
    }

    private static AnswerKey key(CommandRequest request, CommandRequest.Repeatable repeatable) {
        return new AnswerKey(
                repeatable.owner(), new StreamId(Plan.TYPE, request.commands().planId()), repeatable.key());
    }
}
