package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.view.fold.View;
import tools.jackson.databind.JsonNode;

/** Reads of a plan as it was: they answer exactly as they would have answered then. */
class MomentsTest extends RunningService {

    @Test
    void every_view_of_a_version_is_the_fold_of_the_events_up_to_it() throws Exception {
        History history = History.of("rus-2021", as("reader"));
        for (long version : new long[] {0, 1, 17, 99, 100, 131, 256, history.version() - 1, history.version()}) {
            for (var view : History.VIEWS.entrySet()) {
                HttpResponse<String> answer = as("reader").get(RUS + view.getKey() + "?version=" + version);

                assertThat(Client.JSON.readTree(answer.body()))
                        .as("%s at %d", view.getKey(), version)
                        .isEqualTo(history.folded(view.getValue(), version));
                assertThat(answer.headers().firstValue("ETag")).contains("\"" + version + "\"");
            }
        }
        history.assertShownBy(as("reader"));
    }

    @Test
    void a_view_as_of_an_instant_has_what_was_recorded_until_then() throws Exception {
        Client planner = as("planner");
        String plan = "/planbok/v1/plans/moments-2026";
        planner.command("moments-2026", opening("moments"));
        for (int i = 0; i < 4; i++) {
            planner.command("moments-2026", allocate(i + 1));
            Thread.sleep(5);
        }
        History history = History.of("moments-2026", planner);

        for (JsonNode line : history.lines()) {
            Instant at = Instant.parse(line.path("time").stringValue());
            long version = history.lines().stream()
                            .filter(other -> !Instant.parse(other.path("time").stringValue())
                                    .isAfter(at))
                            .count()
                    - 1;
            for (var view : History.VIEWS.entrySet()) {
                assertThat(planner.read(plan + view.getKey() + "?asOf=" + at))
                        .as("%s as of %s", view.getKey(), at)
                        .isEqualTo(history.folded(view.getValue(), version));
            }
            assertThat(planner.read(plan + "/decisions?asOf=" + at)
                            .path("version")
                            .longValue())
                    .isEqualTo(version);
        }
        Instant opened = Instant.parse(history.lines().getFirst().path("time").stringValue());
        assertThat(planner.get(plan + "/workload?asOf=" + opened.minusMillis(1)).statusCode())
                .isEqualTo(404);
        assertThat(planner.read(plan + "/workload?asOf=" + opened.plusNanos(999_999))
                        .path("version")
                        .longValue())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "version=361000, 404",
        "version=-1, 400",
        "version=01, 400",
        "version=, 400",
        "version=x, 400",
        "version=99999999999999999999, 400",
        "asOf=2000-01-01T00:00:00Z, 404",
        "asOf=2021-02-30T00:00:00Z, 400",
        "asOf=2021-02-03, 400",
        "asOf=%2B1000000000-12-31T23:59:59Z, 400",
        "asOf=-1000000000-01-01T00:00:00Z, 404",
        "version=1&asOf=2021-02-03T00:00:00Z, 400",
        "atLeastVersion=x, 400",
    })
    void a_moment_that_never_was_is_told(String query, int status) throws Exception {
        for (String path : List.of("", "/workload", "/budget", "/findings", "/decisions", "/events")) {
            HttpResponse<String> answer = as("reader").get(RUS + path + "?" + query);
            assertThat(answer.statusCode())
                    .as("%s?%s: %s", path, query, answer.body())
                    .isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void the_future_is_not_told() throws Exception {
        Instant soon = Instant.now().plus(Duration.ofMinutes(1));
        for (String path : List.of("", "/workload", "/budget", "/findings", "/decisions", "/events")) {
            assertThat(as("reader").get(RUS + path + "?asOf=" + soon).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-2021", "Rus-2021", "x", "rus-2021%20", "%00", "rus-20211"})
    void a_plan_that_is_not_there_is_told(String plan) throws Exception {
        for (String path : List.of("", "/workload", "/budget", "/findings", "/decisions", "/events")) {
            assertThat(as("reader").get("/planbok/v1/plans/" + plan + path).statusCode())
                    .as(plan + path)
                    .isIn(404, plan.equals("%00") ? 400 : 404);
        }
    }

    @Test
    void a_read_that_must_see_a_write_always_does() throws Exception {
        Client planner = as("planner");
        planner.command("readers-2026", opening("readers"));
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> written = planner.command("readers-2026", allocate(1));
            JsonNode answer = Client.JSON.readTree(written.body());
            long version = answer.path("version").longValue();
            String path = "/planbok/v1/plans/readers-2026"
                    + List.copyOf(History.VIEWS.keySet()).get(i % 4);
            assertThat(planner.read(path + "?atLeastVersion=" + version)
                            .path("version")
                            .longValue())
                    .isEqualTo(version);
            assertThat(planner.read("/planbok/v1/plans/readers-2026/decisions?after=%d&atLeastVersion=%d"
                                    .formatted(version - 1, version))
                            .path("decisions")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void who_waits_for_what_does_not_come_is_told_to_try_again() throws Exception {
        Instant start = Instant.now();
        HttpResponse<String> answer = as("reader").get(RUS + "/workload?atLeastVersion=100000");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(20));
    }

    @Test
    void a_plan_that_readers_look_at_while_it_changes_never_goes_back() throws Exception {
        Client planner = as("planner");
        planner.command("forward-2026", opening("forward"));
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 60; i++) {
                    planner.command("forward-2026", allocate(1));
                }
            } catch (java.io.IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
        List<JsonNode> seen = new ArrayList<>();
        while (writer.isAlive()) {
            seen.add(as("reader").read("/planbok/v1/plans/forward-2026/workload"));
        }
        writer.join();

        assertThat(seen.stream().map(view -> view.path("version").longValue())).isSorted();
        History history = History.of("forward-2026", planner);
        View<?> workload = History.VIEWS.get("/workload");
        for (JsonNode view : seen) {
            assertThat(view)
                    .isEqualTo(history.folded(workload, view.path("version").longValue()));
        }
    }

    private static String opening(String organisation) {
        return """
                [{"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": 1000},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 100000}]""".formatted(organisation);
    }

    private static String allocate(int days) {
        return """
                {"type": "AllocateDays", "activity": "work", "days": %d}""".formatted(days);
    }
}
