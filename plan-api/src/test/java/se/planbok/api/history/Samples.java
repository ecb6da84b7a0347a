package se.planbok.api.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Streams, events and answers for the tests of the event log. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2021-02-05T12:00:00Z");

    private Samples() {}

    public static StreamId plan(String id) {
        return new StreamId("plan", id);
    }

    public static NewEvent event() {
        return event("{\"activity\":\"a-1\",\"halfDays\":9}");
    }

    public static NewEvent event(String payload) {
        return event(payload, NOON);
    }

    public static NewEvent event(String payload, Instant at) {
        return new NewEvent(UUID.randomUUID(), "DaysAllocated", 1, at, "p-7f3a", payload, "{}");
    }

    public static List<NewEvent> events(int count) {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event());
        }
        return events;
    }

    public static KeptAnswer answer(StreamId stream, String key, String body) {
        return new KeptAnswer(
                new AnswerKey("p-7f3a", stream, key),
                body.getBytes(StandardCharsets.UTF_8),
                0,
                "{\"version\":0,\"to\":\"" + body + "\"}");
    }
}
