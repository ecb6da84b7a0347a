package se.planbok.api.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import se.planbok.api.replay.ReplayFailure.Status;
import se.planbok.verify.Entry;
import se.planbok.view.json.Json;
import se.planbok.view.json.UnknownEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An event as it stands in an export, its data not read yet. */
record ExportedEvent(StreamName stream, long sequence, Instant at, String by, String type, int revision, String data) {

    /**
     * How the events of a kind are read.
     *
     * @param <E> the events
     */
    @FunctionalInterface
    interface Reader<E> {

        /** @throws UnknownEvent when there is no such event or revision */
        E read(long sequence, Instant at, String by, String type, int revision, byte[] payload);
    }

    /**
     * A line of the history as CloudEvents.
     *
     * @return the event; empty where it is of something that nothing is answered of
     * @throws JacksonException when the line is not JSON, or lacks something
     * @throws java.time.DateTimeException when its time is none
     */
    static Optional<ExportedEvent> of(String line) {
        JsonNode event = Json.mapper().readTree(line);
        return Kind.inService(
                        event.required("source").stringValue(),
                        event.required("subject").stringValue())
                .map(stream -> new ExportedEvent(
                        stream,
                        event.required("sequence").longValue(),
                        Instant.parse(event.required("time").stringValue()),
                        event.required("by").stringValue(),
                        event.required("type").stringValue(),
                        event.required("revision").intValue(),
                        event.required("data").toString()));
    }

    /** An entry of the ledger; empty where it is of something that nothing is answered of. */
    static Optional<ExportedEvent> of(Entry entry) {
        return Kind.inLedger(entry.streamType(), entry.streamId())
                .map(stream -> new ExportedEvent(
                        stream,
                        entry.sequence(),
                        entry.at(),
                        entry.person(),
                        entry.type(),
                        Math.toIntExact(entry.revision()),
                        entry.payload()));
    }

    /** @throws ReplayFailure when this program does not know such events */
    <E> E read(Reader<E> reader) {
        try {
            return reader.read(sequence, at, by, type, revision, data.getBytes(StandardCharsets.UTF_8));
        } catch (UnknownEvent | JacksonException later) {
            throw new ReplayFailure(Status.NOT_DONE, "event.unreadable", sequence, stream.id(), type);
        }
    }
}
