package se.planbok.api.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.planbok.plan.Decided;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.Finding;
import se.planbok.view.finding.ShownFinding;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import tools.jackson.databind.ObjectWriter;

/** Writes the answers to batches (api.md, Commands), with the events' payloads just as they are stored. */
public final class Answers {

    private final EventJson eventJson;
    private final ObjectWriter writer = Json.mapper().writerFor(Answer.class);

    /** @param eventJson how events stand in the history */
    public Answers(EventJson eventJson) {
        this.eventJson = eventJson;
    }

    /** The events' payloads as they are stored, in their order. */
    public List<String> payloads(Decided decided) {
        return decided.events().stream()
                .map(event -> new String(eventJson.payload(event), StandardCharsets.UTF_8))
                .toList();
    }

    /** The answer to a batch that is not kept. */
    public CommandAnswer of(Decided decided) {
        return of(decided, payloads(decided));
    }

    /**
     * The answer to a batch.
     *
     * @param decided what it came to
     * @param payloads the events' {@link #payloads}
     */
    public CommandAnswer of(Decided decided, List<String> payloads) {
        List<Recorded> events = decided.events();
        List<Told> told = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            told.add(Told.of(events.get(i), payloads.get(i)));
        }
        byte[] body = writer.writeValueAsBytes(new Answer(
                decided.after().id(),
                decided.after().version(),
                told,
                decided.findings().stream().map(ShownFinding::of).toList(),
                decided.cleared().stream().map(Cleared::of).toList()));
        return new CommandAnswer(decided.after().version(), new String(body, StandardCharsets.UTF_8), false);
    }

    private record Answer(
            String planId, long version, List<Told> events, List<ShownFinding> findings, List<Cleared> cleared) {}

    private record Told(
            long sequence,
            String type,
            Instant at,
            String by,
            @JsonRawValue String data) {

        static Told of(Recorded recorded, String payload) {
            return new Told(recorded.sequence(), recorded.event().type(), recorded.at(), recorded.by(), payload);
        }
    }

    private record Cleared(String code, String subject) {

        static Cleared of(Finding finding) {
            return new Cleared(finding.code().name(), finding.subject().key());
        }
    }
}
