package se.planbok.api.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.CloudEvent;

/**
 * Events as they are sent to listeners. What one has read others need not: they stand at the same place when something
 * happens. What follows an event is the same for ever, so nothing kept here can be wrong.
 */
final class ChangeTexts {

    /** So many events are written at a time. */
    static final int MOST_EVENTS = 100;

    private static final int MOST_BYTES = 4 << 20;
    private static final Duration KEPT_FOR = Duration.ofSeconds(5);
    /** However many listen, the connections to the database are left to those who ask and command. */
    private static final int MOST_READING = 2;

    private final EventReader events;
    private final Semaphore reading = new Semaphore(MOST_READING);
    private final Cache<Place, Part> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Place place, Part part) -> part.text().length)
            .expireAfterWrite(KEPT_FOR)
            .build();

    ChangeTexts(EventReader events) {
        this.events = events;
    }

    /**
     * Some events of a stream.
     *
     * @param text as server-sent events in UTF-8; to be left as it is
     * @param last the sequence of the last
     */
    record Part(byte[] text, long last) {}

    /**
     * What comes next in a stream after a sequence, empty when nothing has yet.
     *
     * @throws se.planbok.api.history.HistoryUnavailable when the database does not answer
     */
    Optional<Part> after(StreamId stream, long sequence) throws InterruptedException {
        Place place = new Place(stream, sequence);
        Part part = known.getIfPresent(place);
        if (part != null) {
            return Optional.of(part);
        }
        reading.acquire();
        try {
            return Optional.ofNullable(known.get(place, this::read));
        } finally {
            reading.release();
        }
    }

    private Part read(Place place) {
        List<StoredEvent> next = events.eventsOf(place.stream(), place.after() + 1, MOST_EVENTS);
        if (next.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (StoredEvent event : next) {
            text.append("id: ").append(event.sequence());
            text.append("\nevent: ").append(event.type());
            text.append("\ndata: ").append(CloudEvent.line(event).replace("\n", "\ndata: "));
            text.append("\n\n");
        }
        return new Part(
                text.toString().getBytes(StandardCharsets.UTF_8), next.getLast().sequence());
    }

    private record Place(StreamId stream, long after) {}
}
