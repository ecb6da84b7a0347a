package se.planbok.api.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import se.planbok.api.replay.ReplayFailure.Status;
import se.planbok.plan.Plan;
import se.planbok.plan.event.Recorded;
import se.planbok.verify.Entry;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import se.planbok.view.json.UnknownEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An event of a plan as it stands in an export, its data not read yet. */
record ExportedEvent(String plan, long sequence, Instant at, String by, String type, int revision, String data) {

    private static final String PLANS = "/planbok/v1/plans/";

    /**
     * A line of the history as CloudEvents.
     *
     * @return the event; empty where it is of something else than a plan
     * @throws JacksonException when the line is not JSON, or lacks something
     * @throws java.time.DateTimeException when its time is none
     */
    static Optional<ExportedEvent> of(String line) {
        JsonNode event = Json.mapper().readTree(line);
        return event.required("source").stringValue().startsWith(PLANS)
                ? Optional.of(new ExportedEvent(
                        event.required("subject").stringValue(),
                        event.required("sequence").longValue(),
                        Instant.parse(event.required("time").stringValue()),
                        event.required("by").stringValue(),
                        event.required("type").stringValue(),
                        event.required("revision").intValue(),
                        event.required("data").toString()))
                : Optional.empty();
    }

    /** An entry of the ledger; empty where it is of something else than a plan. */
    static Optional<ExportedEvent> of(Entry entry) {
        return entry.streamType().equals(Plan.TYPE)
                ? Optional.of(new ExportedEvent(
                        entry.streamId(),
                        entry.sequence(),
                        entry.at(),
                        entry.person(),
                        entry.type(),
                        Math.toIntExact(entry.revision()),
                        entry.payload()))
                : Optional.empty();
    }

    /** @throws ReplayFailure when this program does not know such events */
    Recorded read(EventJson events) {
        try {
            return events.read(sequence, at, by, type, revision, data.getBytes(StandardCharsets.UTF_8));
        } catch (UnknownEvent | JacksonException later) {
            throw new ReplayFailure(Status.NOT_DONE, "event.unreadable", sequence, plan, type);
        }
    }
}
