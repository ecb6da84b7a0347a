package se.planbok.api.wiring;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.history.KeptAnswer;
import se.planbok.plan.Decided;

/**
 * A batch that is decided and written out, on its way to be made durable.
 *
 * @param decided what it came to
 * @param payloads the events' payloads, in their order
 * @param answer the answer to give
 * @param kept the answer to keep, where the request may come again
 */
record Prepared(Decided decided, List<String> payloads, CommandAnswer answer, Optional<KeptAnswer> kept) {

    private static final String RESOURCE = Prepared.class.getName();

    void attachTo(UnitOfWork<?> work) {
        work.resources().put(RESOURCE, this);
    }

    static Prepared of(UnitOfWork<?> work) {
        return work.getResource(RESOURCE);
    }
}
