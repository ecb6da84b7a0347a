package se.planbok.api.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.history.Append;
import se.planbok.api.history.KeptAnswer;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamAppend;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Decided;
import se.planbok.plan.Plan;
import se.planbok.plan.event.Recorded;
import se.planbok.view.json.EventJson;

/**
 * A batch that is decided and written out, on its way to be made durable.
 *
 * @param decided what it came to
 * @param payloads the events' payloads, in their order
 * @param nextYear those of the events in next year's plan
 * @param answer the answer to give
 * @param kept the answer to keep, where the request may come again
 */
record Prepared(
        Decided decided,
        List<String> payloads,
        List<String> nextYear,
        CommandAnswer answer,
        Optional<KeptAnswer> kept) {

    private static final String RESOURCE = Prepared.class.getName();

    void attachTo(UnitOfWork<?> work) {
        work.resources().put(RESOURCE, this);
    }

    static Prepared of(UnitOfWork<?> work) {
        return work.getResource(RESOURCE);
    }

    /**
     * All that is to be made durable, of one plan or of two: both expected versions stand in the one statement.
     *
     * @param id the identity of the event at a place in the plan that is addressed
     */
    Append append(IntFunction<UUID> id) {
        List<StreamAppend> streams = new ArrayList<>(2);
        if (!decided.events().isEmpty()) {
            streams.add(stream(decided, payloads, id));
        }
        decided.nextYear()
                .filter(other -> !other.events().isEmpty())
                .ifPresent(other -> streams.add(stream(other, nextYear, place -> UUID.randomUUID())));
        return new Append(streams, kept);
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
                new StreamId(Plan.TYPE, decided.before().id()), decided.before().version(), rows);
    }
}
