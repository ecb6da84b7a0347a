package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's server dies under a service that goes on: whoever asks is told to come back, and nothing is lost. */
class DatabaseGoneTest {

    private static final String PLAN = "/planbok/v1/plans/gone-2026";

    @TempDir
    Path directory;

    @Test
    void whoever_asks_is_told_to_come_back() throws Exception {
        ServiceProcess service = ServiceProcess.start(directory, "--spring.datasource.hikari.connection-timeout=1000");
        try {
            Client planner = service.as("planner");
            HttpResponse<String> opened = planner.command("gone-2026", """
                    [{"type": "OpenPlan", "organisation": "gone", "year": 2026, "title": "Plan", "capacity": 10},
                     {"type": "AddChapter", "key": "chapter", "title": "Chapter"}]""");
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
            planner.read(PLAN + "?atLeastVersion=1");

            ProcessHandle server = ServiceProcess.databaseServer(directory).orElseThrow();
            server.destroyForcibly();
            server.onExit().orTimeout(30, TimeUnit.SECONDS).join();

            assertComeBack(planner.command("gone-2026", chapter("one"), "Idempotency-Key", "one"));
            assertComeBack(planner.command("gone-2026", chapter("chapter")));
            assertComeBack(planner.post(PLAN + "/commands?dryRun=true", chapter("two")));
            for (String path : new String[] {"", "/workload", "/workload?version=0", "/decisions", "/events"}) {
                assertComeBack(planner.get(PLAN + path));
            }
            assertComeBack(planner.get("/planbok/v1/plans"));
            assertComeBack(service.as("steering").get(PLAN));
            assertThat(planner.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(planner.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.output()).doesNotContain("internal-error");

            service.kill();
            service = ServiceProcess.start(directory);
            HttpResponse<String> again =
                    service.as("planner").command("gone-2026", chapter("one"), "Idempotency-Key", "one");
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(again.headers().firstValue("ETag")).contains("\"2\"");
        } finally {
            service.close();
        }
    }

    private static void assertComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .as(answer.uri().toString())
                .isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    }

    private static String chapter(String key) {
        return """
                {"type": "AddChapter", "key": "%s", "title": "Chapter"}""".formatted(key);
    }
}
