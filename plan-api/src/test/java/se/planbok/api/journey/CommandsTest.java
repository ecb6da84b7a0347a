package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Commands over HTTP, as planners send them. */
class CommandsTest extends RunningService {

    @Test
    void an_answer_has_the_members_that_others_rely_on() throws Exception {
        open("answer-2026", 5);
        HttpResponse<String> answer = as("planner").command("answer-2026", """
                [{"type": "AllocateDays", "activity": "work", "days": 4.5},
                 {"type": "AllocateDays", "activity": "work", "days": 2, "acceptExcess": "Det behövs."}]""");

        JsonNode body = Client.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"5\"");
        assertThat(answer.headers().firstValue("Idempotency-Hit")).isEmpty();
        assertThat(members(body)).containsExactlyInAnyOrder("planId", "version", "events", "findings", "cleared");
        assertThat(body.path("planId").stringValue()).isEqualTo("answer-2026");
        assertThat(body.path("version").intValue()).isEqualTo(5);
        assertThat(body.path("events").valueStream()).hasSize(2).allSatisfy(event -> {
            assertThat(members(event)).containsExactly("sequence", "type", "at", "by", "data");
            assertThat(event.path("at").stringValue())
                    .isEqualTo(body.at("/events/0/at").stringValue());
            assertThat(Instant.parse(event.path("at").stringValue()))
                    .isBefore(Instant.now().plusSeconds(1));
        });
        assertThat(body.path("findings").valueStream()).singleElement().satisfies(finding -> {
            assertThat(members(finding))
                    .contains("code", "severity", "subject", "kind", "expected", "actual", "acknowledged", "since");
            assertThat(finding.path("code").stringValue()).isEqualTo("CAPACITY_EXCEEDED");
            assertThat(finding.path("expected").intValue()).isEqualTo(5);
            assertThat(finding.path("actual").doubleValue()).isEqualTo(6.5);
            assertThat(finding.path("acknowledged").booleanValue()).isTrue();
            assertThat(finding.path("since").intValue()).isEqualTo(5);
        });

        JsonNode mended =
                Client.JSON.readTree(as("planner").command("answer-2026", """
                {"type": "WithdrawDays", "activity": "work", "days": 1.5, "reason": "Mindre behov"}""").body());
        assertThat(mended.path("findings").isEmpty()).isTrue();
        assertThat(mended.path("cleared")).isEqualTo(Client.JSON.readTree("""
                [{"code": "CAPACITY_EXCEEDED", "subject": "answer-2026"}]"""));
    }

    @Test
    void a_request_with_a_key_may_come_again() throws Exception {
        open("again-2026", 10);
        Client planner = as("planner");
        HttpResponse<String> first =
                planner.command("again-2026", allocate(3), "Idempotency-Key", "one", "If-Match", "\"3\"");
        planner.command("again-2026", allocate(2));
        HttpResponse<String> again =
                planner.command("again-2026", allocate(3), "Idempotency-Key", "one", "If-Match", "\"3\"");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(again.headers().firstValue("Idempotency-Hit")).contains("true");
        HttpResponse<String> other = planner.command("again-2026", allocate(4), "Idempotency-Key", "one");
        assertThat(other.statusCode()).isEqualTo(422);
        HttpResponse<String> anotherPerson =
                as("steering").command("again-2026", allocate(3), "Idempotency-Key", "one");
        assertThat(anotherPerson.statusCode()).isEqualTo(200);
        assertThat(anotherPerson.headers().firstValue("Idempotency-Hit")).isEmpty();
    }

    @Test
    void the_expected_version_is_kept_to() throws Exception {
        open("match-2026", 10);
        Client planner = as("planner");
        assertThat(planner.command("match-2026", allocate(1), "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(planner.command("match-2026", allocate(1), "If-Match", "\"4\"")
                        .statusCode())
                .isEqualTo(412);
        for (String malformed : List.of("3", "W/\"3\"", "*", "\"3\", \"4\"", "\"x\"", "\"-1\"", "\"03\"")) {
            assertThat(planner.command("match-2026", allocate(1), "If-Match", malformed)
                            .statusCode())
                    .as(malformed)
                    .isEqualTo(400);
        }
        assertThat(planner.command("match-2026", allocate(1), "If-Match", "\"3\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_dry_run_answers_and_keeps_nothing() throws Exception {
        open("dry-2026", 10);
        Client planner = as("planner");
        HttpResponse<String> tried =
                planner.post("/planbok/v1/plans/dry-2026/commands?dryRun=true", allocate(3), "Idempotency-Key", "dry");
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(planner.read("/planbok/v1/plans/dry-2026?atLeastVersion=3")
                        .path("version")
                        .intValue())
                .isEqualTo(3);
        assertThat(planner.post("/planbok/v1/plans/dry-2026/commands?dryRun=true", allocate(30))
                        .statusCode())
                .isEqualTo(409);
        assertThat(planner.post("/planbok/v1/plans/dry-2026/commands?dryRun=yes", allocate(3))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> done = planner.command("dry-2026", allocate(3), "Idempotency-Key", "dry");
        assertThat(done.headers().firstValue("Idempotency-Hit")).isEmpty();
        assertThat(Client.JSON.readTree(done.body()).path("version").intValue()).isEqualTo(4);
    }

    @Test
    void a_plan_is_opened_under_its_own_name_alone() throws Exception {
        String opening = """
                {"type": "OpenPlan", "organisation": "named", "year": 2026, "title": "Plan", "capacity": 10}""";
        assertThat(as("planner").command("other-2026", opening).statusCode()).isEqualTo(400);
        assertThat(as("planner").command("named-2026", allocate(1)).statusCode())
                .isEqualTo(404);
        assertThat(as("planner").command("named-2026", opening).statusCode()).isEqualTo(200);
        HttpResponse<String> twice = as("planner").command("named-2026", opening);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(Client.JSON.readTree(twice.body()).path("rule").stringValue())
                .isEqualTo("R1");
    }

    @Test
    void of_forty_who_reserve_at_once_those_are_let_through_whom_the_line_has_room_for() throws Exception {
        open("crowd-2026", 10);
        int planners = 40;
        CyclicBarrier start = new CyclicBarrier(planners);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(planners)) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < planners; i++) {
                String command = """
                        {"type": "ReserveFunds", "key": "of-%d", "line": "line", "purpose": "Purpose", "amount": 10000}""".formatted(i);
                sent.add(threads.submit(() -> {
                    start.await();
                    return as("planner").command("crowd-2026", command);
                }));
            }
            for (Future<HttpResponse<String>> one : sent) {
                answers.add(one.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(30)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    JsonNode problem = Client.JSON.readTree(answer.body());
                    assertThat(problem.path("rule").stringValue()).isEqualTo("R4");
                    assertThat(problem.path("line").stringValue()).isEqualTo("line");
                    assertThat(problem.path("upper").intValue()).isEqualTo(100_000);
                    assertThat(problem.path("committed").intValue()).isEqualTo(110_000);
                    assertThat(problem.path("version").intValue()).isEqualTo(13);
                });
        JsonNode line = as("reader")
                .read("/planbok/v1/plans/crowd-2026/budget?atLeastVersion=13")
                .at("/lines/0");
        assertThat(line.path("reserved").intValue()).isEqualTo(100_000);
        assertThat(line.path("remaining").intValue()).isZero();
        assertThat(line.path("reservations").size()).isEqualTo(10);
    }

    private void open(String plan, int capacity) throws Exception {
        HttpResponse<String> answer =
                as("planner").command(plan, """
                [{"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": %d},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 100000}]""".formatted(plan.substring(0, plan.length() - 5), capacity));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String allocate(int days) {
        return """
                {"type": "AllocateDays", "activity": "work", "days": %d}""".formatted(days);
    }

    private static List<String> members(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
