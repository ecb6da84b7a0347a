package se.planbok.api.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.Request;
import se.planbok.api.command.StateBehind;
import se.planbok.api.command.StreamBus;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.KeptAnswer;
import se.planbok.api.history.KeptAnswers;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.stream.StreamNotOpened;

/**
 * The bus on Axon's command bus, the same for every kind of stream. Around the handler, while the stream's lock is held,
 * it writes the answer out so that it is kept with the events, and has a refusal confirmed by the database before it is
 * given.
 */
final class AxonBus implements StreamBus {

    private static final String REQUEST = "request";

    private final CommandBus bus;
    private final StreamKinds kinds;
    private final EventLog log;
    private final KeptAnswers keptAnswers;

    AxonBus(CommandBus bus, StreamKinds kinds, EventLog log, KeptAnswers keptAnswers) {
        this.bus = bus;
        this.kinds = kinds;
        this.log = log;
        this.keptAnswers = keptAnswers;
        bus.registerHandlerInterceptor(this::aroundHandler);
    }

    @Override
    public CommandAnswer send(Request request) {
        CommandMessage<Object> message = new GenericCommandMessage<>(request.commands(), Map.of(REQUEST, request));
        AtomicReference<CommandResultMessage<? extends CommandAnswer>> result = new AtomicReference<>();
        bus.<Object, CommandAnswer>dispatch(message, (sent, answered) -> result.set(answered));
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
        Request request = (Request) work.getMessage().getMetaData().get(REQUEST);
        StreamKind kind = kinds.of(request.stream());
        Object decided;
        try {
            decided = chain.proceed();
        } catch (PlanRefused refused) {
            throw confirmed(work, request, refused.version(), refused);
        } catch (StaleVersion stale) {
            throw confirmed(work, request, stale.actual(), stale);
        } catch (PlanNotOpened | StreamNotOpened missing) {
            throw confirmed(work, request, StreamId.NO_EVENTS, missing);
        }
        Optional<? extends RuntimeException> objection = kind.objection(request, decided);
        if (objection.isPresent()) {
            throw confirmed(work, request, kind.before(decided), objection.get());
        }
        Outcome outcome = kind.outcome(decided);
        CommandAnswer answer = outcome.answer();
        Optional<KeptAnswer> kept = request.repeatable()
                .map(repeatable ->
                        new KeptAnswer(request.key(repeatable), repeatable.digest(), answer.version(), answer.body()));
        Prepared prepared = new Prepared(outcome, kept);
        if (outcome.events() == 0) {
            storeBeside(work, request, kind.before(decided), prepared);
        } else {
            prepared.attachTo(work);
        }
        return answer;
    }

    /**
     * Where nothing happened in the stream that is addressed, the framework stores nothing: what happened in next year's
     * plan, and the answer to keep, are stored here. That its stream is as it was when they were decided is confirmed just
     * before.
     */
    private void storeBeside(UnitOfWork<?> work, Request request, long version, Prepared prepared) {
        confirm(work, request, version);
        prepared.append(place -> TimeOrderedIdentifiers.next()).ifPresent(append -> {
            log.append(append);
            prepared.outcome().advance();
        });
    }

    /** A request that was answered before gets that answer, whatever has become of the stream since. */
    private RuntimeException confirmed(UnitOfWork<?> work, Request request, long version, RuntimeException refusal) {
        confirm(work, request, version);
        return refusal;
    }

    private void confirm(UnitOfWork<?> work, Request request, long version) {
        request.repeatable()
                .ifPresent(repeatable -> keptAnswers.endIfAnswered(request.key(repeatable), repeatable.digest()));
        confirm(request.stream(), version);
        LockedPlans.given(work)
                .ifPresent(nextYear -> confirm(new StreamId(Plan.TYPE, nextYear.id()), nextYear.version()));
    }

    private void confirm(StreamId stream, long version) {
        if (!kinds.of(stream).isLatest(stream.id(), version)) {
            throw new StateBehind(stream);
        }
    }
}
