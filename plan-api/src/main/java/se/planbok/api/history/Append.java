package se.planbok.api.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step to be made durable, all or nothing.
 *
 * @param streams the events by stream: usually one stream, two when a step touches two plans (R16), none when only
 *                an answer is to be kept
 * @param answer  the answer to keep together with the events
 */
public record Append(List<StreamAppend> streams, Optional<KeptAnswer> answer) {

    public Append {
        streams = List.copyOf(streams);
        if (streams.isEmpty() && answer.isEmpty()) {
            throw new IllegalArgumentException("Neither events nor an answer");
        }
        Set<StreamId> named = new HashSet<>();
        for (StreamAppend stream : streams) {
            if (!named.add(stream.stream())) {
                throw new IllegalArgumentException(stream.stream() + " named twice");
            }
        }
    }

    /** Events for one stream, no answer. */
    public static Append to(StreamId stream, long expectedLast, List<NewEvent> events) {
        return new Append(List.of(new StreamAppend(stream, expectedLast, events)), Optional.empty());
    }

    /** An answer without events. */
    public static Append only(KeptAnswer answer) {
        return new Append(List.of(), Optional.of(answer));
    }

    /** The same events, with an answer to keep. */
    public Append keeping(KeptAnswer kept) {
        return new Append(streams, Optional.of(kept));
    }

    int events() {
        return streams.stream().mapToInt(stream -> stream.events().size()).sum();
    }

    long weight() {
        long weight = answer.map(kept -> kept.answer().length()).orElse(0);
        for (StreamAppend stream : streams) {
            for (NewEvent event : stream.events()) {
                weight += event.weight();
            }
        }
        return weight;
    }
}
