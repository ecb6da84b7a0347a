package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who writes personal data in a free text is warned, and never refused. */
class WarningsTest extends RunningService {

    private static final String NUMBER = "19121212-1212";

    @Test
    void a_command_is_let_through_with_a_warning_in_the_senders_language() throws Exception {
        String plan = opened("warned-warned");
        String command = days("Efter samtal med " + NUMBER);
        JsonNode swedish = accepted(as("planner").command(plan, command, "Accept-Language", "sv"));
        assertThat(swedish.path("warnings")).hasSize(1);
        JsonNode warning = swedish.at("/warnings/0");
        assertThat(warning.path("pointer").stringValue()).isEqualTo("/reason");
        assertThat(warning.path("code").stringValue()).isEqualTo("personal-identity-number");
        assertThat(warning.path("detail").stringValue())
                .contains("personnummer")
                .doesNotContain(NUMBER);
        JsonNode english = accepted(as("planner").command(plan, command, "Accept-Language", "en"));
        assertThat(english.at("/warnings/0/detail").stringValue()).contains("personal identity number");
        assertThat(english.path("events")).isNotEmpty();
    }

    @Test
    void a_dry_run_warns_too() throws Exception {
        HttpResponse<String> answer = as("planner")
                .post(
                        "/planbok/v1/plans/" + opened("warned-tried") + "/commands?dryRun=true",
                        days("Ring 070-174 06 05"));
        assertThat(codes(accepted(answer))).containsExactly(Map.entry("/reason", "phone-number"));
    }

    @Test
    void what_is_not_written_in_free_text_gives_no_warning_and_no_member() throws Exception {
        String answer = as("planner")
                .command(opened("warned-quiet"), days("Webben ska vara klar"))
                .body();
        assertThat(answer).doesNotContain("warnings");
    }

    @Test
    void every_text_of_a_batch_is_pointed_out_where_it_stands() throws Exception {
        String plan = opened("warned-batch");
        JsonNode answer = accepted(as("planner").command(plan, """
                [{"type": "NameAuthority", "key": "group", "title": "Hos kim@example.org"},
                 {"type": "AddWorkItem", "activity": "work", "key": "item", "title": "Punkt",
                  "targets": [{"min": 4, "unit": "samtal med 121212-1212"}],
                  "decision": {"authority": "group", "form": "MEETING", "date": "2026-02-04",
                               "rapporteur": "070-174 06 05", "withPlan": true}}]"""));
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        Map.entry("/0/title", "email-address"),
                        Map.entry("/1/targets/0/unit", "personal-identity-number"),
                        Map.entry("/1/decision/rapporteur", "phone-number"));
    }

    @Test
    void the_name_of_somebody_in_the_directory_is_pointed_out_until_it_changes() throws Exception {
        String steering =
                as("steering").read("/planbok/v1/people/me").path("id").stringValue();
        String plan = opened("warned-named");
        String text = days("Enligt Kim Varnevik");
        assertThat(accepted(as("planner").command(plan, text)).has("warnings")).isFalse();
        assertThat(as("admin").put("/planbok/v1/people/" + steering, """
                        {"name": "Kim Varnevik"}""").statusCode())
                .isEqualTo(200);
        assertThat(codes(accepted(as("planner").command(plan, text)))).containsExactly(Map.entry("/reason", "name"));
        as("admin").put("/planbok/v1/people/" + steering, """
                {"name": "steering"}""");
        assertThat(accepted(as("planner").command(plan, text)).has("warnings")).isFalse();
    }

    @Test
    void the_same_request_again_is_warned_again() throws Exception {
        String plan = opened("warned-repeated");
        String first = as("planner")
                .command(plan, days(NUMBER), "Idempotency-Key", "w")
                .body();
        HttpResponse<String> again = as("planner").command(plan, days(NUMBER), "Idempotency-Key", "w");
        assertThat(again.headers().firstValue("Idempotency-Hit")).contains("true");
        assertThat(again.body()).isEqualTo(first).contains("\"warnings\"");
    }

    private String opened(String organisation) throws Exception {
        as("planner").command(organisation + "-2026", """
                [{"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": 100},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"}]""".formatted(organisation));
        return organisation + "-2026";
    }

    private static String days(String reason) {
        return """
                {"type": "AllocateDays", "activity": "work", "days": 0.5, "reason": "%s"}""".formatted(reason);
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private static List<Map.Entry<String, String>> codes(JsonNode answer) {
        return answer.path("warnings")
                .valueStream()
                .map(warning -> Map.entry(
                        warning.path("pointer").stringValue(),
                        warning.path("code").stringValue()))
                .collect(Collectors.toList());
    }
}
