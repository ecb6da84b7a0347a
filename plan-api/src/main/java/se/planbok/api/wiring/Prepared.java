package se.planbok.api.wiring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.planbok.api.history.Append;
import se.planbok.api.history.KeptAnswer;
import se.planbok.api.history.StreamAppend;

/**
 * A batch that is decided and written out, on its way to be made durable.
 *
 * @param outcome what it came to
 * @param kept the answer to keep, where the request may come again
 */
record Prepared(Outcome outcome, Optional<KeptAnswer> kept) {

    private static final String RESOURCE = Prepared.class.getName();

    void attachTo(UnitOfWork<?> work) {
        work.resources().put(RESOURCE, this);
    }

    static Prepared of(UnitOfWork<?> work) {
        return work.getResource(RESOURCE);
    }

    /**
     * All that is to be made durable, of one stream or of two: both expected versions stand in the one statement. Empty
     * where there is nothing.
     *
     * @param id the identity of the event at a place in the stream that is addressed
     */
    Optional<Append> append(IntFunction<UUID> id) {
        List<StreamAppend> streams = outcome.streams(id);
        return streams.isEmpty() && kept.isEmpty() ? Optional.empty() : Optional.of(new Append(streams, kept));
    }
}
