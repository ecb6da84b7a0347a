package se.planbok.api.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import se.planbok.api.command.PlanStates;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Recorded;
import se.planbok.view.json.EventJson;

/**
 * Axon's storage on the event log. A plan is loaded from the cached state, given as a snapshot, so that usually no event
 * is read; an append waits until its group is durable, while the plan's lock is held.
 */
final class PlanStorageEngine implements EventStorageEngine {

    private static final String PREFIX = Plan.stream("");

    private final EventLog log;
    private final EventReader reader;
    private final EventJson eventJson;
    private final PlanStates states;

    PlanStorageEngine(EventLog log, EventReader reader, EventJson eventJson, PlanStates states) {
        this.log = log;
        this.reader = reader;
        this.eventJson = eventJson;
        this.states = states;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Prepared prepared = Prepared.of(CurrentUnitOfWork.get());
        List<Recorded> decided = prepared.decided().events();
        if (events.size() != decided.size()) {
            throw new IllegalStateException("Decided " + decided.size() + " events, asked to store " + events.size());
        }
        log.append(prepared.append(place -> UUID.fromString(events.get(place).getIdentifier())));
        states.advance(prepared.decided());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        PlanState state = states.of(plan(stream));
        return state.isOpened()
                ? Optional.of(new GenericDomainEventMessage<>(Plan.TYPE, stream, state.version(), state))
                : Optional.empty();
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        if (firstSequence > 0 && states.of(plan(stream)).version() == firstSequence - 1) {
            return DomainEventStream.empty();
        }
        Iterator<StoredEvent> events = reader.events(new StreamId(Plan.TYPE, plan(stream)), firstSequence);
        Stream<DomainEventMessage<?>> messages = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(events, 0), false)
                .map(event -> new GenericDomainEventMessage<>(Plan.TYPE, stream, event.sequence(), read(event)));
        return DomainEventStream.of(messages);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long last = reader.lastSequence(new StreamId(Plan.TYPE, plan(stream)));
        return last == StreamId.NO_EVENTS ? Optional.empty() : Optional.of(last);
    }

    private Recorded read(StoredEvent event) {
        return eventJson.read(
                event.sequence(),
                event.at(),
                event.person(),
                event.type(),
                event.revision(),
                event.payload().getBytes(StandardCharsets.UTF_8));
    }

    private static String plan(String stream) {
        return stream.substring(PREFIX.length());
    }

    /** Snapshots are the states' own affair, see {@link PlanStates}. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Snapshots are written by PlanStates");
    }

    /** Views have a follower of their own, which is faster and cannot pass over an event. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("Views are followed by se.planbok.view.store");
    }
}
