package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.planbok.api.erasure.TextEraser;
import se.planbok.api.identity.Accounts;
import se.planbok.api.identity.Role;
import tools.jackson.databind.JsonNode;

/** What a person wrote beside the history is taken away with the person, and all of it works as it did. */
class ErasedTextsTest extends RunningService {

    private static final String ACCOUNT = "torvald.mellanprov";
    private static final String NAME = "Torvald Mellanprov";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    private Client him() throws Exception {
        accounts.open(ACCOUNT, encoder.encode(PASSWORD), Role.PLANNER);
        Client him = withPassword(ACCOUNT, PASSWORD);
        ok(as("admin").put("/planbok/v1/people/" + id(him), "{\"name\": \"%s\"}".formatted(NAME)));
        return him;
    }

    private static String id(Client him) throws Exception {
        return him.read("/planbok/v1/people/me").path("id").stringValue();
    }

    private void erase(String person) throws Exception {
        ok(as("admin").delete("/planbok/v1/people/" + person));
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private String opened(String organisation) throws Exception {
        String plan = organisation + "-2026";
        ok(as("planner").command(plan, """
                [{"type":"OpenPlan","organisation":"%s","year":2026,"title":"Plan","capacity":100},
                 {"type":"NameAuthority","key":"styrgrupp","title":"Styrgruppen"},
                 {"type":"AddChapter","key":"stod","title":"Det som %s gör"},
                 {"type":"RegisterFunding","key":"bidrag","title":"Bidrag","amount":2000000,"status":"CONFIRMED"},
                 {"type":"AddBudgetLine","key":"medel","title":"Medel","amount":1000000},
                 {"type":"SetDelegationRule","threshold":100000,"authority":"styrgrupp"},
                 {"type":"SetPolicy","policy":"SPLITTING_REFUSED","on":true}]""".formatted(organisation, NAME)));
        return plan;
    }

    private static String reserve(String key, String purpose) {
        return """
                {"type":"ReserveFunds","key":"%s","line":"medel","purpose":"%s","amount":60000}""".formatted(key, purpose);
    }

    private static String rename(String title, String reason) {
        return """
                {"type":"RenameChapter","chapter":"stod","title":"%s","reason":"%s"}""".formatted(title, reason);
    }

    @Test
    void a_scenario_reads_and_merges_as_before_also_where_rules_hold_texts_against_each_other() throws Exception {
        String plan = opened("erased-merge");
        String scenarios = "/planbok/v1/plans/" + plan + "/scenarios";
        Client him = him();
        ok(him.post(scenarios, "{\"key\":\"hans\",\"title\":\"Förslag\"}"));
        String commands = scenarios + "/hans/commands";
        ok(him.post(
                commands,
                "[" + reserve("resor", "Resor till Örebro") + "," + reserve("kurser", "Kurser för nya") + ","
                        + rename("En ny rubrik", "Enligt beslut") + "]"));
        ok(as("planner").post(commands, rename("Slutlig rubrik", "Enligt beslut")));
        JsonNode before = as("reader").read(scenarios + "/hans");
        JsonNode budget = as("reader").read(scenarios + "/hans/budget");

        erase(id(him));

        JsonNode after = as("reader").read(scenarios + "/hans");
        assertThat(after.get("title").stringValue()).matches(TextEraser::isMark);
        assertThat(after.get("version")).isEqualTo(before.get("version"));
        JsonNode his = after.at("/steps/0/commands");
        assertThat(his.findValuesAsString("type")).containsExactly("ReserveFunds", "ReserveFunds", "RenameChapter");
        assertThat(his.findValuesAsString("key")).containsExactly("resor", "kurser");
        assertThat(his.findValuesAsString("purpose"))
                .allMatch(TextEraser::isMark)
                .doesNotHaveDuplicates();
        assertThat(his.findValuesAsString("title")).allMatch(TextEraser::isMark);
        assertThat(his.findValuesAsString("reason")).allMatch(TextEraser::isMark);
        assertThat(after.at("/steps/1")).as("what others wrote").isEqualTo(before.at("/steps/1"));
        JsonNode log = as("reader").read(scenarios + "/hans/decisions").get("decisions");
        assertThat(log.findValuesAsString("reason")).contains("Enligt beslut");
        assertThat(log.toString()).doesNotContain("En ny rubrik", "Resor till", "Kurser för");
        assertThat(as("reader").read(scenarios + "/hans/document").toString()).contains("Slutlig rubrik");
        assertThat(as("reader").read(scenarios + "/hans/budget").get("reserved"))
                .isEqualTo(budget.get("reserved"));

        ok(as("steering").post(scenarios + "/hans/merge", ""));

        long version =
                as("reader").read(scenarios + "/hans").get("mergedVersion").asLong();
        assertThat(as("reader")
                        .read("/planbok/v1/plans/" + plan + "/budget?atLeastVersion=" + version)
                        .get("reserved"))
                .isEqualTo(budget.get("reserved"));
        assertThat(as("reader")
                        .read("/planbok/v1/plans/" + plan + "?atLeastVersion=" + version)
                        .toString())
                .contains("Slutlig rubrik");
    }

    @Test
    void a_scenario_that_was_merged_tells_nothing_either() throws Exception {
        String plan = opened("erased-merged");
        String scenarios = "/planbok/v1/plans/" + plan + "/scenarios";
        Client him = him();
        ok(as("planner").post(scenarios, "{\"key\":\"min\",\"title\":\"Efter %s\"}".formatted(NAME)));
        ok(as("planner").post(scenarios + "/min/commands", rename("Efter " + NAME, "Hen har slutat")));
        ok(as("steering").post(scenarios + "/min/merge", ""));
        JsonNode before = as("reader").read(scenarios + "/min");

        erase(id(him));

        JsonNode after = as("reader").read(scenarios + "/min");
        assertThat(after.toString()).doesNotContain(NAME);
        assertThat(after.findValuesAsString("reason")).containsExactly("Hen har slutat");
        assertThat(after.get("mergedVersion")).isEqualTo(before.get("mergedVersion"));
        assertThat(tells("scenario", plan) + tells("scenario_step", plan) + tells("kept_answer", plan))
                .isZero();
    }

    @Test
    void no_kept_answer_tells_the_name_and_a_repeated_request_still_changes_nothing() throws Exception {
        String plan = opened("erased-answers");
        Client him = him();
        String hers = rename("Efter " + NAME, "Hen har slutat");
        JsonNode first = ok(as("planner").command(plan, hers, "Idempotency-Key", "once"));
        ok(him.command(plan, rename("Hans", "Skäl"), "Idempotency-Key", "mellanprov"));
        assertThat(tells("kept_answer", plan)).isEqualTo(2);

        erase(id(him));

        assertThat(tells("kept_answer", plan)).isZero();
        JsonNode again = ok(as("planner").command(plan, hers, "Idempotency-Key", "once"));
        assertThat(again.get("version")).isEqualTo(first.get("version"));
        assertThat(again.findValuesAsString("reason")).containsExactly("Hen har slutat");
        assertThat(again.at("/events/0/data/after").stringValue()).matches(TextEraser::isMark);
    }

    private int tells(String table, String plan) {
        return database.sql("SELECT count(*) FROM " + table + " AS row WHERE row::text ILIKE ? AND row::text LIKE ?")
                .params("%mellanprov%", "%" + plan + "%")
                .query(Integer.class)
                .single();
    }
}
