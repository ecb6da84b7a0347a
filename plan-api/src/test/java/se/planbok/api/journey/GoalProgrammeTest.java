package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A goal programme through its years, over HTTP: with the guarantees that plans have. */
class GoalProgrammeTest extends RunningService {

    private static final String PROGRAMMES = "/planbok/v1/goal-programmes";

    private JsonNode accepted(String id, String commands, String... headers) throws Exception {
        return ok(send(id, commands, headers));
    }

    private HttpResponse<String> send(String id, String commands, String... headers) throws Exception {
        return as("planner").post(PROGRAMMES + "/" + id + "/commands", commands, headers);
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = Client.JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        return problem;
    }

    private JsonNode read(String id, String rest) throws Exception {
        return as("reader").read(PROGRAMMES + "/" + id + rest);
    }

    private String opened(String organisation) throws Exception {
        accepted(organisation + "-mal-2019-2021", """
                [{"type":"OpenGoalProgramme","organisation":"%s","first":2019,"last":2021,"title":"Mål 2019–2021"},
                 {"type":"AddGoal","key":"stod","title":"Stödet används"},
                 {"type":"AddGoal","key":"samverkan","title":"Samverkan är stark"}]""".formatted(organisation));
        return organisation + "-mal-2019-2021";
    }

    private static String assess(int year, String judgement, String more) {
        return """
                {"type":"AssessGoal","goal":"stod","year":%d,"judgement":"%s","reasoning":"Enligt enkäten.",
                 "evidence":[{"title":"Enkät","reference":"dnr 1"}]%s}""".formatted(year, judgement, more);
    }

    @Test
    void the_sample_has_the_thirteen_goals_and_no_judgement_that_its_source_does_not_have() throws Exception {
        JsonNode programme = read("rus-mal-2019-2021", "?date=2021-12-31");
        assertThat(programme.get("goals")).hasSize(13).allSatisfy(goal -> {
            assertThat(goal.get("assessments")).isEmpty();
            assertThat(goal.get("initiatives")).isEmpty();
        });
        assertThat(programme.get("findings")).hasSize(26);
        assertThat(programme.get("withoutGoal").findValuesAsString("initiative"))
                .contains("atgardswebb", "strategisk-samhallsplanering");
    }

    @Test
    void goals_are_set_served_and_assessed_year_by_year() throws Exception {
        String id = opened("malar");
        JsonNode answer = accepted(
                id,
                "[{\"type\":\"PursueGoal\",\"goal\":\"stod\",\"initiative\":\"webb\"}," + assess(2019, "PARTLY_MET", "")
                        + "]");
        assertThat(answer.get("goalProgrammeId").asString()).isEqualTo(id);
        assertThat(answer.get("version").asLong()).isEqualTo(4);
        assertThat(answer.get("events").findValuesAsString("type")).containsExactly("GoalPursued", "GoalAssessed");
        assertThat(answer.get("cleared").findValuesAsString("subject")).containsExactly("stod");

        accepted(id, assess(2019, "MET", ",\"reason\":\"Fler svar kom in.\""));

        JsonNode programme = read(id, "?date=2021-06-01");
        assertThat(programme.get("version").asLong()).isEqualTo(5);
        JsonNode goal = programme.get("goals").get(0);
        assertThat(goal.get("initiatives").get(0).asString()).isEqualTo("webb");
        assertThat(goal.get("assessments").findValuesAsString("judgement")).containsExactly("PARTLY_MET", "MET");
        assertThat(goal.get("assessments").findValuesAsString("holds")).containsExactly("false", "true");
        assertThat(goal.get("assessments").get(1).get("reason").asString()).isEqualTo("Fler svar kom in.");
        assertThat(programme.get("unpursued").get(0).asString()).isEqualTo("samverkan");
        assertThat(programme.get("findings").findValuesAsString("code")).containsOnly("GOAL_NOT_ASSESSED");
        assertThat(programme
                        .get("findings")
                        .valueStream()
                        .map(finding -> finding.get("subject").asString() + " "
                                + finding.get("expected").asString()))
                .containsExactly("samverkan 2019", "stod 2020", "samverkan 2020");
        assertThat(as("reader")
                        .read(PROGRAMMES + "?organisation=malar")
                        .get("goalProgrammes")
                        .findValuesAsString("goalProgrammeId"))
                .containsExactly(id);
    }

    @Test
    void initiatives_in_the_plans_that_serve_no_goal_are_told() throws Exception {
        String id = opened("utan");
        as("planner").command("utan-2020", """
                [{"type":"OpenPlan","organisation":"utan","year":2020,"title":"Plan","capacity":10},
                 {"type":"AddChapter","key":"kapitel","title":"Kapitel"},
                 {"type":"AddActivity","key":"webb","chapter":"kapitel","title":"Webb","kind":"ONGOING"},
                 {"type":"AddActivity","key":"kurs-2020","chapter":"kapitel","title":"Kurs","kind":"ONGOING",
                  "initiative":"kurs"}]""");
        as("planner").read("/planbok/v1/plans/utan-2020?atLeastVersion=3");
        accepted(id, "{\"type\":\"PursueGoal\",\"goal\":\"stod\",\"initiative\":\"webb\"}");

        JsonNode without = read(id, "").get("withoutGoal");
        assertThat(without.findValuesAsString("initiative")).containsExactly("kurs");
        assertThat(without.get(0).get("title").asString()).isEqualTo("Kurs");
        assertThat(without.get(0).get("plans").get(0).asString()).isEqualTo("utan-2020");
    }

    @Test
    void it_is_read_as_of_any_version_and_instant() throws Exception {
        String id = opened("tider");
        String before = read(id, "?date=2022-01-01").toString();
        JsonNode answer = accepted(id, assess(2019, "MET", ""));
        String at = answer.at("/events/0/at").asString();

        assertThat(read(id, "?version=2&date=2022-01-01")).hasToString(before);
        assertThat(read(id, "?version=3").get("goals").get(0).get("assessments"))
                .hasSize(1);
        assertThat(read(id, "?asOf=" + at).get("version").asLong()).isEqualTo(3);
        assertThat(read(id, "?atLeastVersion=3").get("version").asLong()).isEqualTo(3);
        Client reader = as("reader");
        String address = PROGRAMMES + "/" + id;
        problem(reader.get(address + "?version=4"), 404, "version-unknown");
        problem(reader.get(address + "?asOf=2020-01-01T00:00:00Z"), 404, "before-opening");
        problem(reader.get(address + "?asOf=2999-01-01T00:00:00Z"), 400, "malformed");
        problem(reader.get(address + "?version=adopted"), 400, "malformed");
        problem(reader.get(address + "?version=1&asOf=" + at), 400, "malformed");
        HttpResponse<String> early = reader.get(address + "?atLeastVersion=4");
        problem(early, 503, "not-caught-up");
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void everything_that_is_wrong_with_a_batch_is_told_at_once() throws Exception {
        JsonNode problem = problem(send("fel-mal-2019-2021", """
                        [{"type":"OpenGoalProgramme","organisation":"fel","first":"2019","last":2021,"title":" "},
                         {"type":"AddGoal","key":"Stora","titel":"x"},
                         {"type":"AssesGoal"},
                         {"type":"AssessGoal","goal":"a","year":2019,"judgement":"GOOD","reasoning":"x",
                          "evidence":[{"reference":"y"}]},
                         {"type":"WithdrawGoal","goal":"a"}]"""), 400, "malformed");
        assertThat(problem.get("errors").findValuesAsString("pointer"))
                .contains(
                        "/0/first",
                        "/0/title",
                        "/1/key",
                        "/1/title",
                        "/1/titel",
                        "/2/type",
                        "/3/judgement",
                        "/3/evidence/0/title",
                        "/4/reason");
    }

    @ParameterizedTest
    @CsvSource({
        "annan-mal-2019-2021, /organisation, malformed",
        "fel-mal-2019-2022, /organisation, malformed",
    })
    void a_programme_is_opened_at_its_own_address(String id, String pointer, String type) throws Exception {
        JsonNode problem = problem(send(id, """
                        {"type":"OpenGoalProgramme","organisation":"fel","first":2019,"last":2021,"title":"Mål"}"""), 400, type);
        assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(problem.get("errors").get(0).get("detail").asString()).contains("fel-mal-2019-2021", id);
    }

    @Test
    void a_rule_refuses_with_its_number_and_the_refusal_is_kept_for_auditors() throws Exception {
        String id = opened("nekad");
        JsonNode problem = problem(send(id, assess(2018, "MET", "")), 409, "does-not-fit");
        assertThat(problem.get("rule").asString()).isEqualTo("R18");
        assertThat(problem.get("misfit").asString()).isEqualTo("YEAR_NOT_OF_PROGRAMME");
        assertThat(problem.get("detail").asString()).contains("2019-2021");
        problem(send(id, "{\"type\":\"AddGoal\",\"key\":\"stod\",\"title\":\"Igen\"}"), 409, "key-taken");
        problem(send(id, "{\"type\":\"PursueGoal\",\"goal\":\"okant\",\"initiative\":\"a\"}"), 409, "key-unknown");
        accepted(id, assess(2019, "MET", ""));
        problem(send(id, assess(2019, "NOT_MET", "")), 409, "does-not-fit");

        JsonNode kept = as("auditor").read(PROGRAMMES + "/" + id + "/refusals").get("refusals");
        assertThat(kept.findValuesAsString("rule"))
                .hasSizeGreaterThanOrEqualTo(4)
                .contains("R1", "R18");
        assertThat(kept.get(0).at("/command/type").asString()).isEqualTo("AssessGoal");
        assertThat(as("planner").get(PROGRAMMES + "/" + id + "/refusals").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_stale_version_changes_nothing() throws Exception {
        String id = opened("gammal");
        JsonNode problem = problem(send(id, assess(2019, "MET", ""), "If-Match", "\"1\""), 412, "stale-version");
        assertThat(problem.get("version").asLong()).isEqualTo(2);
        problem(send(id, assess(2019, "MET", ""), "If-Match", "2"), 400, "malformed");
        HttpResponse<String> answer = send(id, assess(2019, "MET", ""), "If-Match", "\"2\"");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
    }

    @Test
    void a_key_gives_the_first_answer_again_and_belongs_to_one_request() throws Exception {
        String id = opened("nyckel");
        String first = send(id, assess(2019, "MET", ""), "Idempotency-Key", "k").body();
        HttpResponse<String> again = send(id, assess(2019, "MET", ""), "Idempotency-Key", "k");
        assertThat(again.body()).isEqualTo(first);
        assertThat(again.headers().firstValue("Idempotency-Hit")).contains("true");
        problem(send(id, assess(2020, "MET", ""), "Idempotency-Key", "k"), 422, "idempotency-key-reused");
        assertThat(read(id, "").get("version").asLong()).isEqualTo(3);
        // The same as before, so no event; that answer is kept too.
        assertThat(accepted(id, assess(2019, "MET", ""), "Idempotency-Key", "l").get("events"))
                .isEmpty();
        accepted(id, assess(2021, "MET", ""));
        assertThat(accepted(id, assess(2019, "MET", ""), "Idempotency-Key", "l")
                        .get("version")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void a_dry_run_is_answered_and_keeps_nothing() throws Exception {
        String id = opened("provad");
        JsonNode answer =
                ok(as("planner").post(PROGRAMMES + "/" + id + "/commands?dryRun=true", assess(2019, "MET", "")));
        assertThat(answer.get("version").asLong()).isEqualTo(3);
        assertThat(read(id, "").get("version").asLong()).isEqualTo(2);
    }

    @Test
    void who_may_not_send_is_told_so_and_what_is_not_there_is_not_found() throws Exception {
        String id = opened("roller");
        String address = PROGRAMMES + "/" + id + "/commands";
        for (String account : List.of("auditor", "reader")) {
            assertThat(as(account).post(address, assess(2019, "MET", "")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(stranger().post(address, "{}").statusCode()).isEqualTo(401);
        assertThat(stranger().get(PROGRAMMES + "/" + id).statusCode()).isEqualTo(401);
        problem(as("reader").get(PROGRAMMES + "/roller-mal-1999-2001"), 404, "goal-programme-unknown");
        problem(send("roller-mal-1999-2001", assess(2000, "MET", "")), 404, "goal-programme-unknown");
        problem(as("auditor").get(PROGRAMMES + "/roller-mal-1999-2001/refusals"), 404, "goal-programme-unknown");
        problem(as("reader").get(PROGRAMMES + "/rus-2021"), 404, "goal-programme-unknown");
    }

    @Test
    void its_changes_are_told_in_words_and_its_events_stand_in_the_ledger() throws Exception {
        String id = opened("logg");
        accepted(id, assess(2019, "PARTLY_MET", ""));
        JsonNode last = accepted(id, assess(2019, "MET", ",\"reason\":\"Fler svar kom in.\""));

        JsonNode swedish = ok(as("reader").get(PROGRAMMES + "/" + id + "/decisions", "Accept-Language", "sv"));
        assertThat(swedish.get("decisions").findValuesAsString("text"))
                .containsExactly(
                        "Målprogrammet Mål 2019–2021 öppnades för logg, åren 2019–2021.",
                        "Målet Stödet används (stod) sattes upp.",
                        "Målet Samverkan är stark (samverkan) sattes upp.",
                        "Målet Stödet används (stod) bedömdes för 2019: delvis uppnått.",
                        "Målet Stödet används (stod) bedömdes på nytt för 2019: uppnått, tidigare delvis uppnått.");
        JsonNode english =
                ok(as("reader").get(PROGRAMMES + "/" + id + "/decisions?after=3&limit=1", "Accept-Language", "en"));
        JsonNode change = english.get("decisions").get(0);
        assertThat(english.get("decisions")).hasSize(1);
        assertThat(change.get("text").asString())
                .isEqualTo("The goal Stödet används (stod) was assessed again for 2019: met, before partly met.");
        assertThat(change.at("/before/judgement").asString()).isEqualTo("PARTLY_MET");
        assertThat(change.get("reason").asString()).isEqualTo("Fler svar kom in.");

        List<JsonNode> events = as("reader")
                .get(PROGRAMMES + "/" + id + "/events?version=3")
                .body()
                .lines()
                .map(Client.JSON::readTree)
                .toList();
        assertThat(events).hasSize(4);
        assertThat(events.get(3).get("source").asString()).isEqualTo("/planbok/v1/goal-programmes/" + id);
        assertThat(events.get(3).get("type").asString()).isEqualTo("GoalAssessed");
        assertThat(last.at("/events/0/data/before").asString()).isEqualTo("PARTLY_MET");
        String proof = "/planbok/v1/ledger/proof/" + events.get(3).get("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(as("auditor").get(proof).body()).contains("GoalAssessed", id));
    }

    @Test
    void views_of_plans_go_on_past_its_events() throws Exception {
        opened("forbi");
        as("planner").command("forbi-2021", """
                {"type":"OpenPlan","organisation":"forbi","year":2021,"title":"Plan","capacity":10}""");
        assertThat(as("reader")
                        .read("/planbok/v1/plans/forbi-2021?atLeastVersion=0")
                        .get("version")
                        .asLong())
                .isZero();
    }

    @Test
    void many_at_once_all_get_through_one_after_another() throws Exception {
        String id = opened("manga");
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> sending = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String goal = "{\"type\":\"AddGoal\",\"key\":\"g%d\",\"title\":\"Mål\"}".formatted(i);
                sending.add(() -> send(id, goal).statusCode());
            }
            for (Future<Integer> answer : senders.invokeAll(sending)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(read(id, "").get("version").asLong()).isEqualTo(42);
        assertThat(read(id, "").get("goals")).hasSize(42);
    }

    @Test
    void programmes_are_listed_a_page_at_a_time() throws Exception {
        for (String years : List.of("2010-2012", "2013-2015", "2016-2018")) {
            accepted("sidor-mal-" + years, """
                    {"type":"OpenGoalProgramme","organisation":"sidor","first":%s,"last":%s,"title":"Mål"}""".formatted((Object[]) years.split("-")));
        }
        assertThat(as("reader")
                        .read(PROGRAMMES + "?organisation=sidor&limit=2&page=2")
                        .get("goalProgrammes")
                        .findValuesAsString("first"))
                .containsExactly("2016");
        assertThat(as("reader").read(PROGRAMMES + "?organisation=sido").get("goalProgrammes"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=1001", "?page=0", "?page=x"})
    void a_page_of_the_wrong_form_is_malformed(String parameters) throws Exception {
        problem(as("reader").get(PROGRAMMES + parameters), 400, "malformed");
    }
}
