package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.planbok.api.TestDatabase;

/** Two nodes on one database, one of which is stopped, started and killed while someone listens. */
class ChangesOverRestartsTest {

    private static final String PLAN = "changes-2026";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void each_event_is_heard_once_over_two_nodes_a_stop_and_a_kill() throws Exception {
        List<Listener.Heard> heard = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh();
                ServiceProcess one = node(database, "one")) {
            assertAccepted(one.as("planner").command(PLAN, """
                    [{"type": "OpenPlan", "organisation": "changes", "year": 2026, "title": "Plan", "capacity": 900},
                     {"type": "AddChapter", "key": "chapter", "title": "Chapter"}]"""));
            ServiceProcess other = node(database, "other");
            try (Listener listener = Listener.to(PLAN, other.port())) {
                heard.addAll(listener.upTo(1));
                long begun = System.nanoTime();
                chapters(one, 2, 5);
                heard.addAll(listener.upTo(5));
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as("the other node is called")
                        .isLessThan(Duration.ofSeconds(4));

                assertThat(other.terminate()).isLessThan(STOP_WITHIN);
                assertThat(other.exitStatus()).isEqualTo(143);
                Listener.Heard end = listener.next();
                assertThat(end.isEnd()).isTrue();
                assertThat(end.id()).as("the answer ended in good order").isEqualTo("end");
            }
            chapters(one, 6, 9);

            other = node(database, "other");
            try (Listener listener = Listener.again(PLAN, other.port(), last(heard))) {
                heard.addAll(listener.upTo(9));
                chapters(other, 10, 12);
                heard.addAll(listener.upTo(12));
                other.kill();
                assertThat(listener.next().isEnd()).isTrue();
            }
            try (Listener listener = Listener.again(PLAN, one.port(), last(heard))) {
                chapters(one, 13, 14);
                heard.addAll(listener.upTo(14));
            }

            assertThat(heard.stream().map(Listener.Heard::sequence))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, 14).boxed().toList());
            assertThat(heard.stream().map(event -> Client.JSON.readTree(event.data())))
                    .containsExactlyElementsOf(
                            History.of(PLAN, one.as("reader")).lines());
        }
    }

    private ServiceProcess node(TestDatabase database, String name) throws Exception {
        Path own = directory.resolve(name);
        own.toFile().mkdirs();
        return ServiceProcess.start(own, "--spring.datasource.url=" + database.url());
    }

    private static void chapters(ServiceProcess node, int from, int to) throws Exception {
        for (int i = from; i <= to; i++) {
            assertAccepted(node.as("planner").command(PLAN, """
                    {"type": "AddChapter", "key": "chapter-%d", "title": "Chapter"}""".formatted(i)));
        }
    }

    private static void assertAccepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static long last(List<Listener.Heard> heard) {
        return heard.getLast().sequence();
    }
}
