package se.planbok.api.view;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.PlanId;
import se.planbok.view.json.EventJson;

/** Writes plans' histories to the event log and remembers what it wrote. */
final class PlanHistory {

    static final Instant NOON = Instant.parse("2021-02-05T12:00:00Z");

    private final EventLog log;
    private final EventJson json = new EventJson();
    private final Map<PlanId, List<Recorded>> written = new ConcurrentHashMap<>();

    PlanHistory(DataSource database) {
        log = new EventLog(database, new SimpleMeterRegistry());
    }

    void onAppend(Runnable listener) {
        log.onAppend(listener);
    }

    /** Opens a plan and returns its version, 0. */
    long open(PlanId plan) {
        return append(
                plan,
                NOON,
                new PlanOpened(
                        plan.text().substring(0, plan.text().length() - 5),
                        plan.year(),
                        "Verksamhetsplan",
                        Optional.empty(),
                        CapacityBasis.UNKNOWN,
                        Optional.empty(),
                        plan.year() + "-01-01",
                        plan.year() + "-12-31",
                        Currency.SEK,
                        false));
    }

    /** Adds so many chapters, each in a step of its own a second after the one before, and returns the version. */
    long addChapters(PlanId plan, int count) {
        long version = -1;
        for (int i = 0; i < count; i++) {
            version = addChapter(plan);
        }
        return version;
    }

    long addChapter(PlanId plan) {
        int number = all(plan).size();
        return append(plan, NOON.plusSeconds(number), chapter(number));
    }

    /** Adds so many chapters in one step, and returns the version. */
    long addChaptersAtOnce(PlanId plan, Instant at, int count) {
        List<PlanEvent> chapters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chapters.add(chapter(all(plan).size() + i));
        }
        return append(plan, at, chapters.toArray(PlanEvent[]::new));
    }

    private static ChapterAdded chapter(int number) {
        return new ChapterAdded("omrade-" + number, "Område " + number);
    }

    long append(PlanId plan, Instant at, PlanEvent... events) {
        return append(plan, at, "p-7f3a", Circumstances.NONE, events);
    }

    long append(PlanId plan, Instant at, String by, Circumstances said, PlanEvent... events) {
        List<Recorded> history = all(plan);
        List<Recorded> next = new ArrayList<>();
        Arrays.stream(events)
                .forEach(event -> next.add(new Recorded(history.size() + next.size(), at, by, event, said, List.of())));
        log.append(Append.to(
                new StreamId(Plan.TYPE, plan.text()),
                history.size() - 1L,
                next.stream()
                        .map(recorded -> new NewEvent(
                                UUID.randomUUID(),
                                recorded.event().type(),
                                EventJson.REVISION,
                                at,
                                recorded.by(),
                                new String(json.payload(recorded), StandardCharsets.UTF_8),
                                "{}"))
                        .toList()));
        history.addAll(next);
        return history.size() - 1L;
    }

    /** An event of another kind of stream, or one that this service cannot read. */
    void appendRaw(String streamType, String id, long expectedLast, String type) {
        log.append(Append.to(
                new StreamId(streamType, id),
                expectedLast,
                List.of(new NewEvent(UUID.randomUUID(), type, 1, NOON, "p-7f3a", "{}", "{}"))));
    }

    List<Recorded> all(PlanId plan) {
        return written.computeIfAbsent(plan, id -> new ArrayList<>());
    }
}
