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

/** Two nodes on one database, one of which is stopped, started and killed while someone listens to a plan and to goals. */
class ChangesOverRestartsTest {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    private static final Followed PLAN = new Followed("plans/changes-2026", """
            [{"type": "OpenPlan", "organisation": "changes", "year": 2026, "title": "Plan", "capacity": 900},
             {"type": "AddChapter", "key": "chapter", "title": "Chapter"}]""", """
            {"type": "AddChapter", "key": "chapter-%d", "title": "Chapter"}""");
    private static final Followed GOALS = new Followed("goal-programmes/changes-mal-2026-2028", """
            [{"type": "OpenGoalProgramme", "organisation": "changes", "first": 2026, "last": 2028, "title": "Goals"},
             {"type": "AddGoal", "key": "goal", "title": "Goal"}]""", """
            {"type": "AddGoal", "key": "goal-%d", "title": "Goal"}""");

    @TempDir
    Path directory;

    /**
     * What is listened to.
     *
     * @param stream its address
     * @param opening the commands of its first two events
     * @param next the command of a later one, with a place for its number
     */
    private record Followed(String stream, String opening, String next) {

        void open(ServiceProcess node) throws Exception {
            send(node, opening);
        }

        void add(ServiceProcess node, int from, int to) throws Exception {
            for (int i = from; i <= to; i++) {
                send(node, next.formatted(i));
            }
        }

        private void send(ServiceProcess node, String commands) throws Exception {
            HttpResponse<String> answer = node.as("planner").post("/planbok/v1/" + stream + "/commands", commands);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        Listener listen(ServiceProcess node, List<Listener.Heard> heard) throws Exception {
            return heard.isEmpty()
                    ? Listener.toStream(stream, node.port())
                    : Listener.againToStream(
                            stream, node.port(), heard.getLast().sequence());
        }

        void assertAllOf(List<Listener.Heard> heard, long last, ServiceProcess node) throws Exception {
            assertThat(heard.stream().map(Listener.Heard::sequence))
                    .as(stream)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, last).boxed().toList());
            assertThat(heard.stream().map(event -> Client.JSON.readTree(event.data())))
                    .containsExactlyElementsOf(node.as("reader")
                            .get("/planbok/v1/" + stream + "/events")
                            .body()
                            .lines()
                            .map(Client.JSON::readTree)
                            .toList());
        }
    }

    @Test
    void each_event_is_heard_once_over_two_nodes_a_stop_and_a_kill() throws Exception {
        List<Listener.Heard> plan = new ArrayList<>();
        List<Listener.Heard> goals = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh();
                ServiceProcess one = node(database, "one")) {
            PLAN.open(one);
            GOALS.open(one);
            ServiceProcess other = node(database, "other");
            try (Listener ofPlan = PLAN.listen(other, plan);
                    Listener ofGoals = GOALS.listen(other, goals)) {
                plan.addAll(ofPlan.upTo(1));
                goals.addAll(ofGoals.upTo(1));
                long begun = System.nanoTime();
                PLAN.add(one, 2, 5);
                plan.addAll(ofPlan.upTo(5));
                GOALS.add(one, 2, 5);
                goals.addAll(ofGoals.upTo(5));
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as("the other node is called")
                        .isLessThan(Duration.ofSeconds(4));

                assertThat(other.terminate()).isLessThan(STOP_WITHIN);
                assertThat(other.exitStatus()).isEqualTo(143);
                for (Listener listener : List.of(ofPlan, ofGoals)) {
                    Listener.Heard end = listener.next();
                    assertThat(end.isEnd()).isTrue();
                    assertThat(end.id()).as("the answer ended in good order").isEqualTo("end");
                }
            }
            PLAN.add(one, 6, 9);
            GOALS.add(one, 6, 9);

            other = node(database, "other");
            try (Listener ofPlan = PLAN.listen(other, plan);
                    Listener ofGoals = GOALS.listen(other, goals)) {
                plan.addAll(ofPlan.upTo(9));
                goals.addAll(ofGoals.upTo(9));
                PLAN.add(other, 10, 12);
                plan.addAll(ofPlan.upTo(12));
                GOALS.add(other, 10, 12);
                goals.addAll(ofGoals.upTo(12));
                other.kill();
                assertThat(ofPlan.next().isEnd()).isTrue();
                assertThat(ofGoals.next().isEnd()).isTrue();
            }
            try (Listener ofPlan = PLAN.listen(one, plan);
                    Listener ofGoals = GOALS.listen(one, goals)) {
                PLAN.add(one, 13, 14);
                plan.addAll(ofPlan.upTo(14));
                GOALS.add(one, 13, 14);
                goals.addAll(ofGoals.upTo(14));
            }

            PLAN.assertAllOf(plan, 14, one);
            GOALS.assertAllOf(goals, 14, one);
        }
    }

    private ServiceProcess node(TestDatabase database, String name) throws Exception {
        Path own = directory.resolve(name);
        own.toFile().mkdirs();
        return ServiceProcess.start(own, "--spring.datasource.url=" + database.url());
    }
}
