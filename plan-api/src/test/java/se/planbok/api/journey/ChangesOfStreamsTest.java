package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who listens to a goal programme or an effect study hears it as one hears a plan. */
class ChangesOfStreamsTest extends RunningService {

    private static final String GOALS = """
            [{"type": "OpenGoalProgramme", "organisation": "%s", "first": 2026, "last": 2028, "title": "Mål"},
             {"type": "AddGoal", "key": "stod", "title": "Stödet används"}]""";
    private static final String GOAL = """
            {"type": "AddGoal", "key": "mal-%d", "title": "Mål"}""";
    private static final String STUDY = """
            [{"type": "OpenEffectStudy", "organisation": "%s", "initiative": "webb", "title": "Vad webben leder till"},
             {"type": "AddChainStep", "key": "webb", "stage": "OUTPUT", "title": "En webb"}]""";
    private static final String STEP = """
            {"type": "AddChainStep", "key": "steg-%d", "stage": "OUTCOME", "title": "Steg"}""";

    @LocalServerPort
    private int port;

    @Test
    void a_goal_programme_is_heard() throws Exception {
        String programme = "goal-programmes/horda-mal-2026-2028";
        send(programme, GOALS.formatted("horda"));
        assertHeard(programme, GOAL, "GoalProgrammeOpened", "GoalAdded", "GoalAdded");
    }

    @Test
    void an_effect_study_is_heard() throws Exception {
        String study = "effect-studies/horda-effekt-webb";
        send(study, STUDY.formatted("horda"));
        assertHeard(study, STEP, "EffectStudyOpened", "ChainStepAdded", "ChainStepAdded");
    }

    /** The history, what happens while one listens, and what was missed by who comes again; each once and in order. */
    private void assertHeard(String stream, String next, String... types) throws Exception {
        List<Listener.Heard> heard;
        try (Listener listener = Listener.toStream(stream, port)) {
            heard = listener.upTo(1);
            long begun = System.nanoTime();
            send(stream, next.formatted(2));
            heard.addAll(listener.upTo(2));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("it is called, and need not look")
                    .isLessThan(Duration.ofSeconds(4));
        }
        assertThat(heard.stream().map(Listener.Heard::event)).containsExactly(types);
        send(stream, next.formatted(3));
        send(stream, next.formatted(4));
        try (Listener again = Listener.againToStream(stream, port, 2)) {
            heard.addAll(again.upTo(4));
            assertThat(again.anythingWithin(Duration.ofMillis(200))).isEmpty();
        }
        List<JsonNode> history = as("reader")
                .get("/planbok/v1/" + stream + "/events")
                .body()
                .lines()
                .map(Client.JSON::readTree)
                .toList();
        assertThat(heard.stream().map(Listener.Heard::sequence)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(heard.stream().map(event -> Client.JSON.readTree(event.data())))
                .containsExactlyElementsOf(history);
        assertThat(history.getLast().path("source").stringValue()).isEqualTo("/planbok/v1/" + stream);
    }

    /** An organisation's name may end so that its plan and another's goals have the same identifier. */
    @Test
    void who_listens_to_a_goal_programme_hears_no_plan_of_the_same_identifier() throws Exception {
        send("goal-programmes/lika-mal-2026-2028", GOALS.formatted("lika"));
        send("plans/lika-mal-2026-2028", """
                {"type": "OpenPlan", "organisation": "lika-mal-2026", "year": 2028, "title": "Plan", "capacity": 1}""");
        try (Listener listener = Listener.toStream("goal-programmes/lika-mal-2026-2028", port)) {
            assertThat(listener.upTo(1).stream().map(Listener.Heard::event))
                    .containsExactly("GoalProgrammeOpened", "GoalAdded");
            assertThat(listener.anythingWithin(Duration.ofMillis(200))).isEmpty();
        }
        try (Listener listener = Listener.toStream("plans/lika-mal-2026-2028", port)) {
            assertThat(listener.upTo(0).stream().map(Listener.Heard::event)).containsExactly("PlanOpened");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "goal-programmes/ingen-mal-2026-2028, '', 404, /problems/goal-programme-unknown, Målprogrammet finns inte",
        "goal-programmes/No%20Goals, '', 404, /problems/goal-programme-unknown, Målprogrammet finns inte",
        "goal-programmes/rus-mal-2019-2021, 14, 400, /problems/malformed, ''",
        "goal-programmes/rus-mal-2019-2021, x, 400, /problems/malformed, ''",
        "effect-studies/ingen-effekt-webb, '', 404, /problems/effect-study-unknown, Effektuppföljningen finns inte",
        "effect-studies/rus-mal-2019-2021, '', 404, /problems/effect-study-unknown, Effektuppföljningen finns inte",
    })
    void what_is_asked_for_wrongly_is_told(String stream, String last, int status, String problem, String title)
            throws Exception {
        String[] headers = last.isEmpty() ? new String[] {} : new String[] {"Last-Event-ID", last};
        HttpResponse<String> answer = as("reader").get("/planbok/v1/" + stream + "/changes", headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(problem, title);
    }

    @Test
    void nobody_listens_without_signing_in() throws Exception {
        assertThat(stranger()
                        .get("/planbok/v1/goal-programmes/rus-mal-2019-2021/changes")
                        .statusCode())
                .isEqualTo(401);
    }

    private void send(String stream, String commands) throws Exception {
        HttpResponse<String> answer = as("planner").post("/planbok/v1/" + stream + "/commands", commands);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
