package se.planbok.api.wiring;

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
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;

/**
 * Axon's storage on the event log. A stream is loaded from the cached state, given as a snapshot, so that usually no event
 * is read; an append waits until its group is durable, while the stream's lock is held.
 */
final class StreamStorageEngine implements EventStorageEngine {

    private final EventLog log;
    private final EventReader reader;
    private final StreamKinds kinds;

    StreamStorageEngine(EventLog log, EventReader reader, StreamKinds kinds) {
        this.log = log;
        this.reader = reader;
        this.kinds = kinds;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Prepared prepared = Prepared.of(CurrentUnitOfWork.get());
        int decided = prepared.outcome().events();
        if (events.size() != decided) {
            throw new IllegalStateException("Decided " + decided + " events, asked to store " + events.size());
        }
        prepared.append(place -> UUID.fromString(events.get(place).getIdentifier()))
                .ifPresent(log::append);
        prepared.outcome().advance();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String text) {
        StreamId stream = StreamKinds.stream(text);
        return kinds.of(stream).state(stream.id(), text);
    }

    @Override
    public DomainEventStream readEvents(String text, long firstSequence) {
        StreamId stream = StreamKinds.stream(text);
        StreamKind kind = kinds.of(stream);
        if (firstSequence > 0 && kind.version(stream.id()) == firstSequence - 1) {
            return DomainEventStream.empty();
        }
        Iterator<StoredEvent> events = reader.events(stream, firstSequence);
        Stream<DomainEventMessage<?>> messages = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(events, 0), false)
                .map(event -> new GenericDomainEventMessage<>(stream.type(), text, event.sequence(), kind.read(event)));
        return DomainEventStream.of(messages);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String text) {
        long last = reader.lastSequence(StreamKinds.stream(text));
        return last == StreamId.NO_EVENTS ? Optional.empty() : Optional.of(last);
    }

    /** Snapshots are the states' own affair, see {@link se.planbok.api.command.States}. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("Snapshots are written by States");
    }

    /** Views have a follower of their own, which is faster and cannot pass over an event. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("Views are followed by se.planbok.view.store");
    }
}
