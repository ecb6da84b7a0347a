package se.planbok.api.command;

import java.time.Clock;
import se.planbok.api.history.StreamId;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.stream.StreamCommand;
import se.planbok.stream.StreamDecided;
import se.planbok.stream.StreamDecisions;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamNotOpened;
import se.planbok.stream.StreamOrder;
import se.planbok.stream.StreamState;

/**
 * Takes requests to goal programmes, or to effect studies, with the same guarantees as {@link PlanCommandService} to
 * plans.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the commands
 */
public final class StreamCommandService<
        S extends StreamState<S, E>, E extends StreamEvent, C extends StreamCommand<S, E>> {

    private final StreamBus bus;
    private final StreamStates<S, E> states;
    private final StreamAnswers<S, E> answers;
    private final RefusalRegister refusals;
    private final Clock clock;

    /**
     * @param bus takes a batch to its stream
     * @param states the streams' states
     * @param answers writes answers
     * @param refusals keeps what rules refuse
     * @param clock the service's clock
     */
    public StreamCommandService(
            StreamBus bus,
            StreamStates<S, E> states,
            StreamAnswers<S, E> answers,
            RefusalRegister refusals,
            Clock clock) {
        this.bus = bus;
        this.states = states;
        this.answers = answers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Decides a batch, and keeps what happened unless it is a dry run.
     *
     * @throws PlanRefused when a rule refuses
     * @throws StaleVersion when the stream is not at the expected version
     * @throws StreamNotOpened when there is no such stream
     * @throws se.planbok.api.history.KeyReused when another request had the same key
     * @throws TooBusy when others were quicker each time
     * @throws se.planbok.api.history.NotStored when the database could not be reached, and surely nothing is stored
     * @throws se.planbok.api.history.OutcomeUnknown when it is not known whether it is stored; the same request with its
     *     key finds out
     */
    public CommandAnswer send(StreamRequest<C> request) {
        return Attempts.at(request.stream(), () -> attempt(request), stream -> states.drop(stream.id()));
    }

    private CommandAnswer attempt(StreamRequest<C> request) {
        try {
            return request.dryRun() ? tryOut(request) : bus.send(request);
        } catch (PlanRefused refused) {
            if (!request.dryRun()) {
                StreamOrder<C> order = request.commands().orders().get(refused.command());
                refusals.keep(
                        request.stream(),
                        request.commands().by(),
                        new RefusedOrder(order.command().type(), order.command(), order.circumstances()),
                        refused);
            }
            throw refused;
        }
    }

    private CommandAnswer tryOut(StreamRequest<C> request) {
        StreamId stream = request.stream();
        S state = states.of(stream.id());
        try {
            StreamDecided<S, E> decided =
                    StreamDecisions.decide(stream.type(), state, request.commands(), clock.instant());
            confirm(stream, state.version());
            return answers.of(decided, answers.payloads(decided));
        } catch (PlanRefused | StaleVersion | StreamNotOpened refused) {
            confirm(stream, state.version());
            throw refused;
        }
    }

    private void confirm(StreamId stream, long version) {
        if (!states.isLatest(stream.id(), version)) {
            throw new StateBehind(stream);
        }
    }
}
