package se.planbok.api.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StateSnapshots;
import se.planbok.api.history.StoredEvent;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamState;
import se.planbok.view.json.OccurrenceJson;

/**
 * The states of goal programmes or of effect studies as this node knows them.
 *
 * @param <S> the states' type
 * @param <E> the events
 */
public final class StreamStates<S extends StreamState<S, E>, E extends StreamEvent> extends States<S> {

    private static final int SHARE_OF_MEMORY = 64;

    private final OccurrenceJson<E> json;
    private final Function<String, S> notOpened;

    /**
     * @param type the kind of stream
     * @param state the states' type
     * @param notOpened the state of a stream that is not opened
     * @param json how events stand in the history
     * @param events where events are read
     * @param snapshots where snapshots are kept
     * @param meters where the cache is measured
     */
    public StreamStates(
            String type,
            Class<S> state,
            Function<String, S> notOpened,
            OccurrenceJson<E> json,
            EventReader events,
            StateSnapshots snapshots,
            MeterRegistry meters) {
        super(type, state, events, snapshots, StreamStates::members, SHARE_OF_MEMORY, meters, "planbok.states." + type);
        this.json = json;
        this.notOpened = notOpened;
    }

    @Override
    public S notOpened(String id) {
        return notOpened.apply(id);
    }

    /** An event of the history. */
    public Occurrence<E> read(StoredEvent event) {
        return json.read(
                event.sequence(),
                event.at(),
                event.person(),
                event.type(),
                event.revision(),
                event.payload().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected S after(S state, StoredEvent event) {
        return state.after(read(event));
    }

    @Override
    protected String id(S state) {
        return state.id();
    }

    @Override
    protected long version(S state) {
        return state.version();
    }

    /** No more than an event can add. */
    private static int members(StreamState<?, ?> state) {
        return 10 + Math.toIntExact(state.version());
    }
}
