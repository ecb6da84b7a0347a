package se.planbok.api.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamDecided;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamState;
import se.planbok.view.finding.ShownFinding;
import se.planbok.view.json.Json;
import se.planbok.view.json.OccurrenceJson;

/**
 * Writes the answers to batches on goal programmes or effect studies, in the form of a plan's.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class StreamAnswers<S extends StreamState<S, E>, E extends StreamEvent> {

    private final String idName;
    private final OccurrenceJson<E> json;

    /**
     * @param idName the name of the member with the stream's identifier, such as {@code goalProgrammeId}
     * @param json how events stand in the history
     */
    public StreamAnswers(String idName, OccurrenceJson<E> json) {
        this.idName = idName;
        this.json = json;
    }

    /** The events' payloads as they are stored, in their order. */
    public List<String> payloads(StreamDecided<S, E> decided) {
        return decided.events().stream()
                .map(event -> new String(json.payload(event), StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * The answer to a batch.
     *
     * @param decided what it came to
     * @param payloads the events' {@link #payloads}
     */
    public CommandAnswer of(StreamDecided<S, E> decided, List<String> payloads) {
        List<Told> events = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            Occurrence<E> occurrence = decided.events().get(i);
            events.add(new Told(
                    occurrence.sequence(),
                    occurrence.event().type(),
                    occurrence.at(),
                    occurrence.by(),
                    payloads.get(i)));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(idName, decided.after().id());
        answer.put("version", decided.after().version());
        answer.put("events", events);
        answer.put("findings", decided.findings().stream().map(ShownFinding::of).toList());
        answer.put("cleared", decided.cleared().stream().map(Cleared::of).toList());
        return new CommandAnswer(decided.after().version(), Json.mapper().writeValueAsString(answer), false);
    }
}
