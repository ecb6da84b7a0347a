package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may decide what, as a planner and an auditor meet it. */
class DelegationTest extends RunningService {

    private static final String DECIDED = """
            "decision":{"authority":"styrgrupp","form":"MEETING","date":"2021-02-04","reference":"Protokoll 2"}""";

    /** Sees all that {@link #opened} has made. */
    private static final String LAST = "?atLeastVersion=7";

    private String opened(String organisation) throws Exception {
        String plan = organisation + "-2031";
        ok(plan, """
                [{"type":"OpenPlan","organisation":"%s","year":2031,"title":"Prov","capacity":100},
                 {"type":"NameAuthority","key":"styrgrupp","title":"Styrgruppen"},
                 {"type":"NameAuthority","key":"lansradsgrupp","title":"Länsrådsgruppen"},
                 {"type":"AddChapter","key":"stod","title":"Stöd"},
                 {"type":"AddActivity","key":"webb","chapter":"stod","title":"Webb","kind":"ONGOING"},
                 {"type":"RegisterFunding","key":"bidrag","title":"Bidrag","amount":2000000,"status":"CONFIRMED"},
                 {"type":"AddBudgetLine","key":"medel","title":"Medel","amount":1000000},
                 {"type":"SetDelegationRule","threshold":100000,"authority":"styrgrupp","informing":"MAY"}]""".formatted(organisation));
        return plan;
    }

    private static String reserve(String key, long amount, String... more) {
        return """
                {"type":"ReserveFunds","key":"%s","line":"medel","purpose":"%s","amount":%d,"activity":"webb"%s}""".formatted(key, key, amount, more.length == 0 ? "" : "," + String.join(",", more));
    }

    private JsonNode ok(String plan, String commands) throws Exception {
        return answer(200, as("planner").command(plan, commands));
    }

    private JsonNode refused(String plan, String command) throws Exception {
        return answer(409, as("planner").command(plan, command));
    }

    private static JsonNode answer(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Client.JSON.readTree(answer.body());
    }

    private JsonNode ask(int status, String plan, String parameters, String rule) throws Exception {
        return answer(status, as("auditor").post("/planbok/v1/plans/" + plan + "/counterfactuals" + parameters, rule));
    }

    @Test
    void above_the_threshold_the_authority_decides_and_the_event_keeps_the_rule() throws Exception {
        String plan = opened("delegation-a");

        JsonNode delegated =
                ok(plan, reserve("a", 100_000)).get("events").get(0).get("data");
        JsonNode kept = delegated
                .get("rules")
                .valueStream()
                .filter(rule -> rule.get("rule").asString().equals("R5"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.get("limit").asLong()).isEqualTo(100_000);
        assertThat(kept.get("figure").asLong()).isEqualTo(100_000);
        assertThat(kept.get("mandate").get("delegated").asBoolean()).isTrue();

        JsonNode problem = refused(plan, reserve("b", 120_000));
        assertThat(problem.get("type").asString()).isEqualTo("/problems/decision-required");
        assertThat(problem.get("rule").asString()).isEqualTo("R5");
        assertThat(problem.get("amount").asLong()).isEqualTo(120_000);
        assertThat(problem.get("threshold").asLong()).isEqualTo(100_000);
        assertThat(problem.get("authority").asString()).isEqualTo("styrgrupp");
        ok(plan, reserve("b", 120_000, DECIDED));
    }

    @Test
    void a_split_is_found_and_where_a_policy_says_so_refused() throws Exception {
        String plan = opened("delegation-b");
        ok(plan, reserve("del-1", 90_000));

        JsonNode found = ok(plan, reserve("del-2", 90_000)).get("findings").get(0);
        assertThat(found.get("code").asString()).isEqualTo("SPLIT_SUSPECTED");
        assertThat(found.get("severity").asString()).isEqualTo("BLOCKING");
        assertThat(found.get("subject").asString()).isEqualTo("webb");
        assertThat(found.get("expected").asLong()).isEqualTo(100_000);
        assertThat(found.get("actual").asLong()).isEqualTo(180_000);

        ok(plan, """
                {"type":"SetPolicy","policy":"SPLITTING_REFUSED","on":true}""");
        JsonNode problem = refused(plan, reserve("del-3", 10_000));
        assertThat(problem.get("type").asString()).isEqualTo("/problems/splitting-refused");
        assertThat(problem.get("rule").asString()).isEqualTo("R7");
        assertThat(problem.get("sum").asLong()).isEqualTo(190_000);
    }

    @Test
    void a_later_rule_needs_a_decision() throws Exception {
        String plan = opened("delegation-c");
        String rule = """
                {"type":"SetDelegationRule","threshold":50000,"authority":"styrgrupp"%s}""";

        assertThat(refused(plan, rule.formatted("")).get("rule").asString()).isEqualTo("R17");
        assertThat(refused(plan, rule.formatted(",\"validFrom\":\"2021-02-04\"," + DECIDED))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/rule-reaches-back");
        ok(plan, rule.formatted("," + DECIDED));
    }

    @Test
    void it_can_be_asked_what_another_rule_would_have_meant() throws Exception {
        String plan = opened("delegation-d");
        ok(plan, reserve("a", 40_000));
        ok(plan, reserve("b", 60_000));
        long version = ok(plan, reserve("c", 150_000, DECIDED)).get("version").asLong();
        String rule = """
                {"threshold":50000,"authority":"lansradsgrupp"}""";

        JsonNode answer = ask(200, plan, "?atLeastVersion=" + version, rule);
        assertThat(answer.get("planId").asString()).isEqualTo(plan);
        assertThat(answer.get("version").asLong()).isEqualTo(version);
        assertThat(answer.get("decisions").findValuesAsString("subject")).containsExactly("a", "b", "c");
        JsonNode c = answer.get("decisions").get(2);
        assertThat(c.get("sequence").asLong()).isEqualTo(version);
        assertThat(c.get("amount").asLong()).isEqualTo(150_000);
        assertThat(c.get("authorityThen").asString()).isEqualTo("styrgrupp");
        assertThat(c.get("authorityUnder").asString()).isEqualTo("lansradsgrupp");
        assertThat(c.get("holds").asBoolean()).isFalse();
        assertThat(answer.get("decisions").get(0).has("authorityUnder")).isFalse();

        assertThat(ask(200, plan, "?version=" + (version - 1), rule)
                        .get("decisions")
                        .size())
                .isEqualTo(2);
        assertThat(as("planner")
                        .read("/planbok/v1/plans/" + plan + "?atLeastVersion=" + version)
                        .get("version")
                        .asLong())
                .isEqualTo(version);
    }

    @Test
    void a_question_has_the_form_of_a_rule() throws Exception {
        String plan = opened("delegation-e");
        for (String malformed : List.of(
                "{\"threshold\":50000}",
                "{\"threshold\":0.5,\"authority\":\"styrgrupp\"}",
                "{\"threshold\":-1,\"authority\":\"styrgrupp\"}",
                "{\"threshold\":1e999999999,\"authority\":\"styrgrupp\"}",
                "{\"threshold\":5,\"authority\":\"styrgrupp\",\"sumOver\":\"MONTH\"}",
                "{\"threshold\":5,\"authority\":\"styrgrupp\",\"sumOver\":367}",
                "{\"threshold\":5,\"authority\":\"styrgrupp\",\"reason\":\"Nej\"}",
                "[]",
                "")) {
            ask(400, plan, LAST, malformed);
        }
        for (String wellFormed : List.of(
                "{\"threshold\":0,\"authority\":\"styrgrupp\",\"sumOver\":\"YEAR\"}",
                "{\"threshold\":5.0,\"authority\":\"styrgrupp\",\"sumOver\":366}",
                "{\"threshold\":0.5,\"authority\":\"styrgrupp\",\"matter\":\"DAYS\"}")) {
            ask(200, plan, LAST, wellFormed);
        }
        assertThat(ask(409, plan, LAST, "{\"threshold\":50000,\"authority\":\"namnd\"}")
                        .get("rule")
                        .asString())
                .isEqualTo("R1");
    }

    @Test
    void of_a_plan_that_is_not_there_nothing_can_be_asked() throws Exception {
        ask(404, "rus-1999", "", "{\"threshold\":5,\"authority\":\"styrgrupp\"}");
        assertThat(stranger()
                        .post(RUS + "/counterfactuals", "{\"threshold\":5,\"authority\":\"styrgrupp\"}")
                        .statusCode())
                .isEqualTo(401);
    }
}
