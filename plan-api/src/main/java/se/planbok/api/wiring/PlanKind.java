package se.planbok.api.wiring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import se.planbok.api.command.Answers;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.Request;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamAppend;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Decided;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Recorded;
import se.planbok.view.json.EventJson;

/** Plans, as the bus and the storage know them. A step may reach next year's plan (R16). */
final class PlanKind implements StreamKind {

    private final PlanStates states;
    private final EventJson eventJson;
    private final Answers answers;

    PlanKind(PlanStates states, EventJson eventJson, Answers answers) {
        this.states = states;
        this.eventJson = eventJson;
        this.answers = answers;
    }

    @Override
    public String type() {
        return Plan.TYPE;
    }

    @Override
    public long version(String id) {
        return states.of(id).version();
    }

    @Override
    public Optional<DomainEventMessage<?>> state(String id, String stream) {
        PlanState state = states.of(id);
        return state.isOpened()
                ? Optional.of(new GenericDomainEventMessage<>(Plan.TYPE, stream, state.version(), state))
                : Optional.empty();
    }

    @Override
    public boolean isLatest(String id, long version) {
        return states.isLatest(id, version);
    }

    @Override
    public Object read(StoredEvent event) {
        return eventJson.read(
                event.sequence(),
                event.at(),
                event.person(),
                event.type(),
                event.revision(),
                event.payload().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long before(Object decided) {
        return ((Decided) decided).before().version();
    }

    @Override
    public Optional<? extends RuntimeException> objection(Request request, Object decided) {
        return ((CommandRequest) request).guard().objection((Decided) decided);
    }

    @Override
    public Outcome outcome(Object decided) {
        Decided plan = (Decided) decided;
        List<String> payloads = answers.payloads(plan);
        List<String> nextYear = plan.nextYear().map(answers::payloads).orElse(List.of());
        return new OfPlan(plan, payloads, nextYear, answers.of(plan, payloads, nextYear), states);
    }

    /**
     * What a batch on a plan came to.
     *
     * @param decided what it came to
     * @param payloads the events' payloads, in their order
     * @param nextYear those of the events in next year's plan
     */
    private record OfPlan(
            Decided decided, List<String> payloads, List<String> nextYear, CommandAnswer answer, PlanStates states)
            implements Outcome {

        @Override
        public int events() {
            return payloads.size();
        }

        @Override
        public List<StreamAppend> streams(IntFunction<UUID> id) {
            List<StreamAppend> streams = new ArrayList<>(2);
            if (!decided.events().isEmpty()) {
                streams.add(stream(decided, payloads, id));
            }
            decided.nextYear()
                    .filter(other -> !other.events().isEmpty())
                    .ifPresent(other -> streams.add(stream(other, nextYear, place -> TimeOrderedIdentifiers.next())));
            return streams;
        }

        @Override
        public void advance() {
            states.advance(decided);
        }

        private static StreamAppend stream(Decided decided, List<String> payloads, IntFunction<UUID> id) {
            List<NewEvent> rows = new ArrayList<>(payloads.size());
            for (int i = 0; i < payloads.size(); i++) {
                Recorded event = decided.events().get(i);
                rows.add(new NewEvent(
                        id.apply(i),
                        event.event().type(),
                        EventJson.REVISION,
                        event.at(),
                        event.by(),
                        payloads.get(i),
                        "{}"));
            }
            return new StreamAppend(
                    new StreamId(Plan.TYPE, decided.before().id()),
                    decided.before().version(),
                    rows);
        }
    }
}
