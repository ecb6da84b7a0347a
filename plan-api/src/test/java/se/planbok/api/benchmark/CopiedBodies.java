package se.planbok.api.benchmark;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamAppend;
import se.planbok.api.history.StreamId;
import se.planbok.api.sample.BodyOfSize;

/** Many bodies with the events of one, each under a name of its own, written straight into the log. */
final class CopiedBodies {

    private static final int STEP = 500;
    private static final int WRITERS = 4;

    private final EventLog log;
    private final List<StoredEvent> events;

    /**
     * Reads the body that is to be copied.
     *
     * @param source where it lives, with nothing else beside it
     * @param target where the copies are written
     */
    CopiedBodies(DataSource source, DataSource target) {
        EventReader reader = new EventReader(source);
        events = reader.eventsAfter(0, Math.toIntExact(reader.lastPosition()));
        log = new EventLog(target, new SimpleMeterRegistry());
    }

    /** How many events each body has. */
    int eventsEach() {
        return events.size();
    }

    static String key(int body) {
        return "body-" + body;
    }

    static String plan(int body, int year) {
        return key(body) + "-" + year;
    }

    /** Writes the bodies with these numbers. */
    void write(int from, int to) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> written = new ArrayList<>();
            IntStream.range(from, to).forEach(body -> written.add(writers.submit(() -> write(body))));
            for (Future<?> one : written) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private void write(int body) {
        Map<StreamId, Long> last = new HashMap<>();
        for (int start = 0; start < events.size(); start += STEP) {
            Map<StreamId, List<NewEvent>> step = new LinkedHashMap<>();
            for (StoredEvent event : events.subList(start, Math.min(events.size(), start + STEP))) {
                StreamId stream = new StreamId(
                        event.stream().type(), renamed(event.stream().id(), body));
                step.computeIfAbsent(stream, plan -> new ArrayList<>()).add(copy(event, body));
            }
            List<StreamAppend> appends = new ArrayList<>();
            step.forEach((stream, added) -> {
                StreamAppend append = new StreamAppend(stream, last.getOrDefault(stream, StreamId.NO_EVENTS), added);
                last.put(stream, append.last());
                appends.add(append);
            });
            log.append(new Append(appends, Optional.empty()));
        }
    }

    private static NewEvent copy(StoredEvent event, int body) {
        return new NewEvent(
                UUID.randomUUID(),
                event.type(),
                event.revision(),
                event.at(),
                event.person(),
                event.payload()
                        .replace("\"" + BodyOfSize.KEY + "\"", "\"" + key(body) + "\"")
                        .replace("\"" + BodyOfSize.KEY + "-", "\"" + key(body) + "-"),
                event.metadata());
    }

    private static String renamed(String plan, int body) {
        return plan.replace(BodyOfSize.KEY + "-", key(body) + "-");
    }
}
