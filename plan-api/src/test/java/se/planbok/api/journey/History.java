package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Stockholm;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import se.planbok.view.standing.Standing;
import se.planbok.view.workload.WorkloadView;
import tools.jackson.databind.JsonNode;

/**
 * A plan's raw history as a reader gets it, and what the views must say if they say what it says.
 *
 * @param plan the plan
 * @param lines the events, one a line, in order
 * @param events the same, read
 */
record History(String plan, List<JsonNode> lines, List<Recorded> events) {

    /** The views by the last part of their path. */
    static final SequencedMap<String, View<?>> VIEWS = new TreeMap<>(java.util.Map.of(
            "", new PlanDocumentView(),
            "/workload", new WorkloadView(),
            "/budget", new BudgetView(),
            "/findings", new FindingsView()));

    private static final EventJson EVENTS = new EventJson();

    static History of(String plan, Client client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get("/planbok/v1/plans/" + plan + "/events");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = answer.body().lines().map(Client.JSON::readTree).toList();
        return new History(plan, lines, read(lines));
    }

    /** The events' numbers must have no gap. */
    private static List<Recorded> read(List<JsonNode> lines) {
        assertThat(lines.stream().map(line -> line.path("sequence").longValue()))
                .containsExactlyElementsOf(
                        LongStream.range(0, lines.size()).boxed().toList());
        return lines.stream()
                .map(line -> EVENTS.read(
                        line.path("sequence").longValue(),
                        Instant.parse(line.path("time").stringValue()),
                        line.path("by").stringValue(),
                        line.path("type").stringValue(),
                        line.path("revision").intValue(),
                        line.path("data").toString().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** What the view must say at a version, of findings on the day of its event. */
    <S> JsonNode folded(View<S> view, long version) {
        S state = view.before(plan);
        for (Recorded event : events.subList(0, (int) version + 1)) {
            state = view.after(state, event);
        }
        Object answer = view instanceof FindingsView findings && state instanceof Standing found
                ? findings.answer(plan, version, found, Stockholm.day(found.lastAt()))
                : view.answer(plan, version, state);
        return Client.JSON.readTree(Json.mapper().writeValueAsString(answer));
    }

    long version() {
        return lines.size() - 1L;
    }

    /** Holds every view of the plan to this history. */
    void assertShownBy(Client client) throws IOException, InterruptedException {
        for (var view : VIEWS.entrySet()) {
            String path = "/planbok/v1/plans/" + plan + view.getKey() + "?atLeastVersion=" + version();
            assertThat(client.read(path)).as(path).isEqualTo(folded(view.getValue(), version()));
        }
    }
}
