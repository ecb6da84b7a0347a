package se.planbok.api.command;

import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.stream.StreamNotOpened;

/** Takes a batch to its stream and back; behind it stands the framework. */
public interface StreamBus {

    /**
     * Decides the batch and makes what happened durable, together with the answer where the request may come again.
     * One at a time for each stream.
     *
     * @throws PlanRefused when a rule refuses; only from a state that the database has confirmed, as the next two
     * @throws StaleVersion when the stream is not at the expected version
     * @throws PlanNotOpened when there is no such plan, as {@link StreamNotOpened} for other streams
     * @throws RuntimeException what the request's guard objects, as confirmed
     * @throws StateBehind when the state that decided was behind the database's
     * @throws se.planbok.api.history.AppendFailure when it could not be kept, or is not known to be
     */
    CommandAnswer send(Request request);
}
