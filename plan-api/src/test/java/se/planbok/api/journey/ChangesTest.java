package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who listens to a plan hears each event once and in order, as it happens and over broken connections. */
class ChangesTest extends RunningService {

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Test
    void the_whole_history_is_told_as_cloud_events_and_then_what_happens() throws Exception {
        String plan = opened("heard-listened");
        try (Listener listener = Listener.to(plan, port)) {
            List<Listener.Heard> before = listener.upTo(2);
            days(plan, 1);
            List<Listener.Heard> after = listener.upTo(3);

            List<JsonNode> lines = History.of(plan, as("reader")).lines();
            before.addAll(after);
            assertThat(before.stream().map(heard -> Client.JSON.readTree(heard.data())))
                    .containsExactlyElementsOf(lines);
            assertThat(before.stream().map(Listener.Heard::event))
                    .containsExactly("PlanOpened", "ChapterAdded", "ActivityAdded", "DaysAllocated");
            assertThat(before.stream().map(Listener.Heard::sequence)).containsExactly(0L, 1L, 2L, 3L);
            assertThat(after.getLast().data()).contains("\"position\":", "\"specversion\":\"1.0\"");
        }
    }

    /** Waiting to be called and looking now and then come to the same in the end, and differ in how soon. */
    @Test
    void what_happens_is_heard_at_once() throws Exception {
        String plan = opened("heard-soon");
        try (Listener listener = Listener.to(plan, port)) {
            listener.upTo(2);
            long begun = System.nanoTime();
            int commands = 10;
            for (int i = 1; i <= commands; i++) {
                days(plan, 1);
                listener.upTo(2 + i);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void who_comes_again_hears_what_was_missed_and_nothing_twice() throws Exception {
        String plan = opened("heard-again");
        try (Listener first = Listener.to(plan, port)) {
            assertThat(first.upTo(2)).hasSize(3);
        }
        days(plan, 3);
        try (Listener again = Listener.again(plan, port, 2)) {
            assertThat(again.upTo(5).stream().map(Listener.Heard::sequence)).containsExactly(3L, 4L, 5L);
            assertThat(again.anythingWithin(Duration.ofMillis(200))).isEmpty();
        }
    }

    @Test
    void fifty_hear_the_same_while_planners_work_and_others_are_answered() throws Exception {
        String plan = opened("heard-fifty");
        int listening = 50;
        int commands = 200;
        long last = 2 + commands;
        List<Listener> listeners = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < listening; i++) {
                listeners.add(Listener.to(plan, port));
            }
            List<Future<List<Listener.Heard>>> heard = listeners.stream()
                    .map(listener -> readers.submit((Callable<List<Listener.Heard>>) () -> listener.upTo(last)))
                    .toList();
            assertThat(listeningNow()).isGreaterThanOrEqualTo(listening);
            days(plan, commands);
            assertThat(as("reader").get(RUS).statusCode()).isEqualTo(200);
            for (Future<List<Listener.Heard>> one : heard) {
                assertThat(one.get().stream().map(Listener.Heard::sequence))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(0, last).boxed().toList());
            }
            assertThat(heard.stream().map(ChangesTest::result).distinct())
                    .as("all heard the same")
                    .hasSize(1);
        } finally {
            for (Listener listener : listeners) {
                listener.close();
            }
        }
    }

    @Test
    void nobody_who_waits_holds_a_connection_to_the_database_or_a_thread() throws Exception {
        String plan = opened("heard-waiting");
        List<Listener> listeners = new ArrayList<>();
        try {
            int before = Thread.getAllStackTraces().size();
            for (int i = 0; i < 50; i++) {
                listeners.add(Listener.to(plan, port));
                listeners.getLast().upTo(2);
            }
            int ofTheirOwn = 10;
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(meters.get("hikaricp.connections.active")
                                    .gauge()
                                    .value())
                            .as("connections in use")
                            .isLessThanOrEqualTo(ofTheirOwn));
            assertThat(serverThreads(before)).as("threads that came with them").isLessThan(listeners.size() / 2);
        } finally {
            for (Listener listener : listeners) {
                listener.close();
            }
        }
    }

    /** Threads of this process without those of the listeners themselves, which have one each for their network. */
    private static long serverThreads(int before) {
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !thread.getName().startsWith("HttpClient-"))
                        .count()
                - before;
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere-2026, '', 404, plan-unknown",
        "No Plan, '', 404, plan-unknown",
        "heard-wrong-2026, x, 400, malformed",
        "heard-wrong-2026, -1, 400, malformed",
        "heard-wrong-2026, 1.0, 400, malformed",
        "heard-wrong-2026, 99999999999999999999, 400, malformed",
        "heard-wrong-2026, 3, 400, malformed",
    })
    void what_is_asked_for_wrongly_is_told(String plan, String last, int status, String problem) throws Exception {
        opened("heard-wrong");
        String[] headers = last.isEmpty() ? new String[] {} : new String[] {"Last-Event-ID", last};
        HttpResponse<String> answer = as("reader").get(path(plan.replace(" ", "%20"), ""), headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + problem);
    }

    @ParameterizedTest
    @CsvSource({"after=x, 400", "after=3, 400", "after=-2, 400"})
    void the_place_in_the_address_is_held_to_the_same(String query, int status) throws Exception {
        assertThat(as("reader").get(path(opened("heard-wrong"), "?" + query)).statusCode())
                .isEqualTo(status);
    }

    @Test
    void nobody_listens_without_signing_in() throws Exception {
        assertThat(stranger().get(path("rus-2021", "")).statusCode()).isEqualTo(401);
    }

    @Test
    void who_has_gone_is_forgotten() throws Exception {
        String plan = opened("heard-gone");
        double before = listeningNow();
        try (Listener listener = Listener.to(plan, port)) {
            listener.upTo(2);
            assertThat(listeningNow()).isGreaterThan(before);
        }
        int most = 60;
        for (int i = 0; i < most && listeningNow() > before; i++) {
            days(plan, 1);
            Thread.sleep(100);
        }
        assertThat(listeningNow()).isLessThanOrEqualTo(before);
    }

    private double listeningNow() {
        return meters.get("planbok.changes.listeners").gauge().value();
    }

    private String opened(String organisation) throws Exception {
        as("planner").command(organisation + "-2026", """
                [{"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": 100000},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"}]""".formatted(organisation));
        return organisation + "-2026";
    }

    private void days(String plan, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            HttpResponse<String> answer = as("planner").command(plan, """
                    {"type": "AllocateDays", "activity": "work", "days": 0.5}""");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static String path(String plan, String query) {
        return "/planbok/v1/plans/" + plan + "/changes" + query;
    }

    private static <T> T result(Future<T> done) {
        return done.resultNow();
    }
}
