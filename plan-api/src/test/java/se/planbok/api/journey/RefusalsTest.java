package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.refusal.RefusedCommands;
import tools.jackson.databind.JsonNode;

/** What a rule refuses is kept outside the history, so that an auditor can question it later. */
class RefusalsTest extends RunningService {

    @Autowired
    private RefusedCommands refused;

    @Autowired
    private JdbcClient database;

    private String opened(String plan) throws Exception {
        String commands = """
                [{"type":"OpenPlan","organisation":"%s","year":2026,"title":"Plan","capacity":10},
                 {"type":"AddChapter","key":"kapitel","title":"Kapitel"},
                 {"type":"AddActivity","key":"webb","chapter":"kapitel","title":"Webb","kind":"ONGOING"}]""".formatted(plan.substring(0, plan.length() - 5));
        assertThat(as("planner").command(plan, commands).statusCode()).isEqualTo(200);
        return plan;
    }

    private JsonNode refusals(String plan, String parameters) throws Exception {
        return as("auditor")
                .read("/planbok/v1/plans/" + plan + "/refusals" + parameters)
                .get("refusals");
    }

    private void send(int status, String plan, String commands, String... headers) throws Exception {
        HttpResponse<String> answer = as("planner").command(plan, commands, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static String allocate(int days) {
        return """
                {"type":"AllocateDays","activity":"webb","days":%d,"reason":"Mer tid"}""".formatted(days);
    }

    @Test
    void a_refusal_is_kept_with_its_rule_its_figures_and_its_command() throws Exception {
        String plan = opened("refusals-a-2026");
        send(409, plan, "[" + allocate(4) + "," + allocate(7) + "]");

        assertThat(refusals(plan, "").size()).isEqualTo(1);
        JsonNode kept = refusals(plan, "").get(0);
        assertThat(kept.get("rule").asString()).isEqualTo("R2");
        assertThat(kept.get("version").asLong()).isEqualTo(2);
        assertThat(kept.get("place").asInt()).isEqualTo(1);
        assertThat(kept.get("capacity").asLong()).isEqualTo(10);
        assertThat(kept.get("allocated").asLong()).isEqualTo(11);
        assertThat(kept.get("by").asString()).startsWith("p-");
        assertThat(kept.get("at").asString()).startsWith("20").endsWith("Z");
        assertThat(kept.get("command").get("type").asString()).isEqualTo("AllocateDays");
        assertThat(kept.get("command").get("days").asLong()).isEqualTo(7);
        assertThat(kept.get("command").get("reason").asString()).isEqualTo("Mer tid");
        assertThat(kept.get("refusals").get(0).get("type").asString()).isEqualTo("/problems/capacity-exceeded");
        assertThat(as("reader")
                        .read("/planbok/v1/plans/" + plan + "?atLeastVersion=2")
                        .get("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void what_no_rule_refused_is_not_kept() throws Exception {
        String plan = opened("refusals-b-2026");
        assertThat(as("planner")
                        .post("/planbok/v1/plans/" + plan + "/commands?dryRun=true", allocate(11))
                        .statusCode())
                .isEqualTo(409);
        send(400, plan, "{\"type\":\"AllocateDays\"}");
        send(412, plan, allocate(11), "If-Match", "\"1\"");
        send(200, plan, allocate(1), "Idempotency-Key", "k");
        send(422, plan, allocate(11), "Idempotency-Key", "k");
        assertThat(refusals(plan, "").size()).isZero();
    }

    @Test
    void they_are_listed_a_page_at_a_time() throws Exception {
        String plan = opened("refusals-c-2026");
        for (int days : List.of(11, 12, 13)) {
            send(409, plan, allocate(days));
        }
        JsonNode first = refusals(plan, "?limit=2");
        assertThat(first.findValuesAsString("days")).containsExactly("11", "12");
        JsonNode rest =
                refusals(plan, "?limit=2&after=" + first.get(1).get("number").asLong());
        assertThat(rest.findValuesAsString("days")).containsExactly("13");
        for (String malformed : List.of("?limit=0", "?limit=1001", "?limit=x", "?after=-1", "?after=1.5")) {
            assertThat(as("auditor")
                            .get("/planbok/v1/plans/" + plan + "/refusals" + malformed)
                            .statusCode())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }

    @Test
    void only_an_auditor_reads_them() throws Exception {
        for (String account : List.of("planner", "steering", "reader")) {
            assertThat(as(account).get(RUS + "/refusals").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(stranger().get(RUS + "/refusals").statusCode()).isEqualTo(401);
        assertThat(as("auditor").get("/planbok/v1/plans/rus-1999/refusals").statusCode())
                .isEqualTo(404);
    }

    @Test
    void they_are_kept_for_two_years() throws Exception {
        String plan = opened("refusals-d-2026");
        send(409, plan, allocate(11));
        send(409, plan, allocate(12));
        send(409, plan, allocate(13));
        age(plan, 11, "730 days");
        age(plan, 12, "732 days");

        assertThat(refused.removeOld()).isEqualTo(1);
        assertThat(refusals(plan, "").findValuesAsString("days")).containsExactly("11", "13");
    }

    private void age(String plan, int days, String age) {
        database.sql("UPDATE refused_command SET at = now() - ?::interval WHERE plan_id = ? AND command->>'days' = ?")
                .param(age)
                .param(plan)
                .param(Integer.toString(days))
                .update();
    }
}
