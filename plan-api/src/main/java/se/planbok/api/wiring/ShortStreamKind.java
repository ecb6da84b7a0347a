package se.planbok.api.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.Request;
import se.planbok.api.command.StreamAnswers;
import se.planbok.api.command.StreamStates;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamAppend;
import se.planbok.api.history.StreamId;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamDecided;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamState;
import se.planbok.view.json.OccurrenceJson;

/** Goal programmes, or effect studies, as the bus and the storage know them. */
final class ShortStreamKind<S extends StreamState<S, E>, E extends StreamEvent> implements StreamKind {

    private final String type;
    private final StreamStates<S, E> states;
    private final StreamAnswers<S, E> answers;

    ShortStreamKind(String type, StreamStates<S, E> states, StreamAnswers<S, E> answers) {
        this.type = type;
        this.states = states;
        this.answers = answers;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public long version(String id) {
        return states.of(id).version();
    }

    @Override
    public Optional<DomainEventMessage<?>> state(String id, String stream) {
        S state = states.of(id);
        return state.isOpened()
                ? Optional.of(new GenericDomainEventMessage<>(type, stream, state.version(), state))
                : Optional.empty();
    }

    @Override
    public boolean isLatest(String id, long version) {
        return states.isLatest(id, version);
    }

    @Override
    public Object read(StoredEvent event) {
        return states.read(event);
    }

    @Override
    public long before(Object decided) {
        return typed(decided).before().version();
    }

    @Override
    public Optional<? extends RuntimeException> objection(Request request, Object decided) {
        return Optional.empty();
    }

    @Override
    public Outcome outcome(Object decided) {
        StreamDecided<S, E> stream = typed(decided);
        List<String> payloads = answers.payloads(stream);
        return new OfStream<>(type, stream, payloads, answers.of(stream, payloads), states);
    }

    /** The kind's own aggregate decided it. */
    @SuppressWarnings("unchecked")
    private StreamDecided<S, E> typed(Object decided) {
        return (StreamDecided<S, E>) decided;
    }

    private record OfStream<S extends StreamState<S, E>, E extends StreamEvent>(
            String type,
            StreamDecided<S, E> decided,
            List<String> payloads,
            CommandAnswer answer,
            StreamStates<S, E> states)
            implements Outcome {

        @Override
        public int events() {
            return payloads.size();
        }

        @Override
        public List<StreamAppend> streams(IntFunction<UUID> id) {
            if (payloads.isEmpty()) {
                return List.of();
            }
            List<NewEvent> rows = new ArrayList<>(payloads.size());
            for (int i = 0; i < payloads.size(); i++) {
                Occurrence<E> event = decided.events().get(i);
                rows.add(new NewEvent(
                        id.apply(i),
                        event.event().type(),
                        OccurrenceJson.REVISION,
                        event.at(),
                        event.by(),
                        payloads.get(i),
                        "{}"));
            }
            return List.of(new StreamAppend(
                    new StreamId(type, decided.before().id()), decided.before().version(), rows));
        }

        @Override
        public void advance() {
            states.advance(decided.before(), decided.after());
        }
    }
}
