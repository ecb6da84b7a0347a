package se.planbok.api.wiring;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import se.planbok.api.command.Request;
import se.planbok.api.history.StoredEvent;

/** What the bus and the storage must know of a kind of stream: its states, its events, and what a batch on it comes to. */
interface StreamKind {

    /** The kind's name. */
    String type();

    /** The version of the state that this node knows; negative where the stream is not opened. */
    long version(String id);

    /** The state that this node knows, as a snapshot for Axon; empty where the stream is not opened. */
    Optional<DomainEventMessage<?>> state(String id, String stream);

    /** Whether no event of the stream has been stored after this version. */
    boolean isLatest(String id, long version);

    /** An event of the history as the aggregate takes it. */
    Object read(StoredEvent event);

    /** The version on which the handler decided. */
    long before(Object decided);

    /** Why what the handler decided may not be kept, beside the rules; empty where it may. */
    Optional<? extends RuntimeException> objection(Request request, Object decided);

    /** What the handler decided, written out. */
    Outcome outcome(Object decided);
}
