package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.planbok.api.effect.StudiedInitiatives;
import tools.jackson.databind.JsonNode;

/** An effect study over HTTP: chain, indicators, measurements from hand and file, decisions that rested on them. */
class EffectStudyTest extends RunningService {

    private static final String STUDIES = "/planbok/v1/effect-studies";
    private static final String TABLE = """
            period;value;gender;note
            2018;50;;
            2019;54,5;T;
            2019;61;K;kvinnor
            2020;;;
            """;
    private static final String KOLADA = """
            {"values":[
               {"kpi":"N00945","municipality":"1860","period":2019,
                "values":[{"gender":"T","count":1,"status":"","value":1245.5,"isdeleted":false},
                          {"gender":"K","count":1,"status":"","value":600,"isdeleted":false}]},
               {"kpi":"N00945","municipality":"1860","period":2020,
                "values":[{"gender":"T","count":1,"status":"Missing","value":null,"isdeleted":false}]},
               {"kpi":"N00945","municipality":"1880","period":2019,
                "values":[{"gender":"T","count":1,"status":"","value":99,"isdeleted":false}]}],
             "next_url":null,"previous_url":null,"count":3}""";

    @Autowired
    private StudiedInitiatives studied;

    private JsonNode accepted(String id, String commands, String... headers) throws Exception {
        return ok(send(id, commands, headers));
    }

    private HttpResponse<String> send(String id, String commands, String... headers) throws Exception {
        return as("planner").post(STUDIES + "/" + id + "/commands", commands, headers);
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
        return as("reader").read(STUDIES + "/" + id + rest);
    }

    private JsonNode measurement(String id, String rest, int place) throws Exception {
        return read(id, rest).get("indicators").get(0).get("measurements").get(place);
    }

    private HttpResponse<String> table(String id, String parameters, String table, String... headers) throws Exception {
        return as("planner").postTable(STUDIES + "/" + id + "/imports?indicator=nojda" + parameters, table, headers);
    }

    private HttpResponse<String> kolada(String id, String parameters, String... headers) throws Exception {
        return as("planner").post(STUDIES + "/" + id + "/imports?indicator=nojda" + parameters, KOLADA, headers);
    }

    private String opened(String organisation) throws Exception {
        String id = organisation + "-effekt-webb";
        accepted(id, """
                [{"type":"OpenEffectStudy","organisation":"%s","initiative":"webb","title":"Vad webben leder till"},
                 {"type":"AddChainStep","key":"anvands","stage":"OUTCOME","title":"Webben används"},
                 {"type":"AddChainStep","key":"webb","stage":"OUTPUT","title":"En webb"},
                 {"type":"LinkChainSteps","from":"webb","to":"anvands","assumption":"Länen hittar dit."},
                 {"type":"DefineIndicator","key":"nojda","step":"anvands","title":"Nöjda län","unit":"procent",
                  "definition":"Andel nöjda","source":"Enkät","desired":"UP",
                  "baseline":{"value":40.5,"period":"2018"},"target":{"value":75,"period":"2022-12"}}]""".formatted(organisation));
        return id;
    }

    private static String measure(String value, String more) {
        return """
                {"type":"RecordMeasurement","indicator":"nojda","period":"2020","value":%s%s}""".formatted(value, more);
    }

    private static final String USE = """
            {"type":"UseMeasurement","indicator":"nojda","period":"2020","plan":"rus-2021",
             "decision":{"authority":"styrgrupp","form":"MEETING","date":"2021-02-04","reference":"§ 3"}}""";

    @Test
    void a_chain_is_read_from_means_to_ends() throws Exception {
        JsonNode study = read(opened("kedja"), "");
        assertThat(study.get("effectStudyId").asString()).isEqualTo("kedja-effekt-webb");
        assertThat(study.get("initiative").asString()).isEqualTo("webb");
        assertThat(study.get("chain").findValuesAsString("key")).containsExactly("webb", "anvands");
        assertThat(study.at("/chain/0/leadsTo/0/assumption").asString()).isEqualTo("Länen hittar dit.");
        assertThat(study.at("/indicators/0/baseline/value").decimalValue()).isEqualByComparingTo("40.5");
        assertThat(as("reader")
                        .read(STUDIES + "?organisation=kedja")
                        .get("effectStudies")
                        .findValuesAsString("initiative"))
                .containsExactly("webb");
    }

    @Test
    void which_initiatives_are_studied_is_known_at_any_moment() throws Exception {
        opened("kand");
        Instant before = Instant.parse(
                read("kand-effekt-webb", "/decisions").at("/decisions/0/at").asString());
        accepted("kand-effekt-kurs", """
                {"type":"OpenEffectStudy","organisation":"kand","initiative":"kurs","title":"Vad kursen leder till"}""");
        accepted("kand-effekt-webb-effekt-kurs", """
                {"type":"OpenEffectStudy","organisation":"kand-effekt-webb","initiative":"kurs","title":"En annans"}""");

        assertThat(studied.of("kand", Optional.empty())).containsOnlyKeys("webb", "kurs");
        assertThat(studied.of("kand", Optional.of(before.plusMillis(1)))).containsKey("webb");
        assertThat(studied.of("kand", Optional.of(before.minusMillis(1)))).isEmpty();
    }

    @Test
    void a_measurement_revised_after_a_decision_shows_both_values_and_which_one_the_decision_saw() throws Exception {
        String id = opened("sag");
        JsonNode first = accepted(id, measure("62.5", ""));
        accepted(id, USE);
        JsonNode revision = accepted(id, measure("61", ",\"reason\":\"Två svar räknades dubbelt.\""));

        JsonNode known = measurement(id, "", 0);
        assertThat(known.get("value").asLong()).isEqualTo(61);
        assertThat(known.at("/stated/reason").asString()).isEqualTo("Två svar räknades dubbelt.");
        assertThat(known.at("/stated/sequence")).isEqualTo(revision.at("/events/0/sequence"));
        assertThat(known.get("earlier")).hasSize(1);
        assertThat(known.at("/earlier/0/value").decimalValue()).isEqualByComparingTo("62.5");
        JsonNode use = known.get("uses").get(0);
        assertThat(use.get("value").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(use.get("measurement")).isEqualTo(first.at("/events/0/sequence"));
        assertThat(use.get("revised").asBoolean()).isTrue();
        assertThat(use.at("/decision/authority").asString()).isEqualTo("styrgrupp");
        assertThat(use.at("/decision/date").asString()).isEqualTo("2021-02-04");
        assertThat(use.get("plan").asString()).isEqualTo("rus-2021");

        JsonNode then = measurement(id, "?version=6", 0);
        assertThat(then.get("value").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(then.get("earlier")).isEmpty();
        assertThat(then.at("/uses/0/revised").asBoolean()).isFalse();
        assertThat(measurement(id, "?asOf=" + revision.at("/events/0/at").asString(), 0))
                .isEqualTo(known);
        assertThat(ok(as("reader").get(STUDIES + "/" + id + "/decisions?after=4", "Accept-Language", "sv"))
                        .get("decisions")
                        .findValuesAsString("text"))
                .containsExactly(
                        "Indikatorn Nöjda län (nojda) mättes för 2020: 62,5.",
                        "Ett beslut vilade på indikatorn Nöjda län (nojda) för 2020, som då var 62,5.",
                        "Mätvärdet för indikatorn Nöjda län (nojda) och 2020 ändrades till 61, tidigare 62,5.");
    }

    @Test
    void a_value_is_exact_and_written_without_an_exponent() throws Exception {
        String id = opened("exakt");
        accepted(id, measure("1.5e3", ""));
        assertThat(as("reader").get(STUDIES + "/" + id).body()).contains("\"value\":1500,");
        accepted(id, measure("0.000001", ",\"reason\":\"Rätt enhet.\""));
        assertThat(as("reader").get(STUDIES + "/" + id).body()).contains("\"value\":0.000001,");
        for (String malformed : List.of("0.0000001", "1e400", "\"5\"", "1234567890.123456")) {
            assertThat(problem(send(id, measure(malformed, "")), 400, "malformed")
                            .at("/errors/0/pointer")
                            .asString())
                    .as(malformed)
                    .isEqualTo("/value");
        }
    }

    @Test
    void everything_that_is_wrong_with_a_batch_is_told_at_once() throws Exception {
        JsonNode problem = problem(send("fel-effekt-webb", """
                        [{"type":"OpenEffectStudy","organisation":"fel","initiative":"webb"},
                         {"type":"AddChainStep","key":"a","stage":"END","title":"A"},
                         {"type":"DefineIndicator","key":"i","title":"T","unit":"st","definition":"D","source":"S",
                          "target":{"value":"75"}},
                         {"type":"ReviseIndicator","indicator":"i","unit":"kg"},
                         {"type":"RecordMeasurement","indicator":"i","period":"2020-13","value":1,
                          "gender":"K","fetchedAt":"i går"},
                         {"type":"UseMeasurement","indicator":"i","period":"2020"}]"""), 400, "malformed");
        assertThat(problem.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/0/title",
                        "/1/stage",
                        "/2/target/value",
                        "/2/target/period",
                        "/3/reason",
                        "/4/period",
                        "/4/gender",
                        "/4/fetchedAt",
                        "/5/decision");
    }

    @Test
    void rules_refuse_and_versions_and_keys_hold_as_for_plans() throws Exception {
        String id = opened("regler");
        assertThat(problem(send(id, USE), 409, "key-unknown").get("key").asString())
                .isEqualTo("nojda/2020");
        accepted(id, measure("62.5", ""));
        assertThat(accepted(id, measure("62.50", "")).get("events")).isEmpty();
        JsonNode refused = problem(send(id, measure("61", "")), 409, "does-not-fit");
        assertThat(refused.get("misfit").asString()).isEqualTo("MEASURED_ALREADY");
        assertThat(refused.get("found").asString()).isEqualTo("62.5");
        problem(send(id, "{\"type\":\"LinkChainSteps\",\"from\":\"anvands\",\"to\":\"webb\"}"), 409, "does-not-fit");
        problem(send(id, USE, "If-Match", "\"1\""), 412, "stale-version");
        accepted(id, USE, "Idempotency-Key", "k");
        problem(send(id, measure("1", ""), "Idempotency-Key", "k"), 422, "idempotency-key-reused");
        problem(send("regler-effekt-annat", USE), 404, "effect-study-unknown");
        problem(as("reader").get(STUDIES + "/regler-effekt-annat"), 404, "effect-study-unknown");
        assertThat(as("reader").post(STUDIES + "/" + id + "/commands", USE).statusCode())
                .isEqualTo(403);
        assertThat(as("auditor").read(STUDIES + "/" + id + "/refusals").get("refusals"))
                .hasSize(3);
    }

    @Test
    void effects_are_assessed_year_by_year_and_stand_in_the_history() throws Exception {
        String id = opened("bedomd");
        String assess = """
                {"type":"AssessEffect","year":2021,"judgement":"%s","contribution":"En del.",
                 "reasoning":"Enkäten.","evidence":[{"title":"Enkät"}]%s}""";
        accepted(id, assess.formatted("TOO_EARLY", ""));
        problem(send(id, assess.formatted("ACHIEVED", "")), 409, "does-not-fit");
        accepted(id, assess.formatted("ACHIEVED", ",\"reason\":\"Enkäten är klar.\""));

        JsonNode assessments = read(id, "").get("assessments");
        assertThat(assessments.findValuesAsString("judgement")).containsExactly("TOO_EARLY", "ACHIEVED");
        assertThat(assessments.findValuesAsString("holds")).containsExactly("false", "true");
        assertThat(as("reader").get(STUDIES + "/" + id + "/events").body().lines())
                .hasSize(7)
                .last()
                .satisfies(line -> assertThat(
                                Client.JSON.readTree(line).get("source").asString())
                        .isEqualTo("/planbok/v1/effect-studies/" + id));
    }

    @Test
    void a_table_is_imported_once_however_often_it_is_sent() throws Exception {
        String id = opened("tabell");
        JsonNode answer = ok(table(id, "&source=Enk%C3%A4ten&fetchedAt=2021-02-01T08:00:00Z", TABLE));
        assertThat(answer.get("imported").toString())
                .isEqualTo("{\"rows\":3,\"recorded\":3,\"unchanged\":0,\"withoutValue\":1}");
        JsonNode again = ok(table(id, "&source=Enk%C3%A4ten", TABLE));
        assertThat(again.get("events")).isEmpty();
        assertThat(again.get("version")).isEqualTo(answer.get("version"));
        assertThat(again.at("/imported/unchanged").asInt()).isEqualTo(3);

        JsonNode women = measurement(id, "", 2);
        assertThat(women.get("gender").asString()).isEqualTo("WOMEN");
        assertThat(women.at("/stated/note").asString()).isEqualTo("kvinnor");
        JsonNode all = measurement(id, "", 1);
        assertThat(all.get("value").decimalValue()).isEqualByComparingTo("54.5");
        assertThat(all.at("/stated/source").asString()).isEqualTo("Enkäten");
        assertThat(all.at("/stated/fetchedAt").asString()).isEqualTo("2021-02-01T08:00:00Z");
    }

    @Test
    void a_table_that_changes_what_is_known_says_why() throws Exception {
        String id = opened("andrad");
        ok(table(id, "", TABLE));
        String changed = TABLE.replace("54,5", "55");
        problem(table(id, "", changed), 409, "does-not-fit");
        JsonNode answer = ok(table(id, "&reason=K%C3%A4llan%20r%C3%A4ttad", changed));
        assertThat(answer.get("imported").toString())
                .isEqualTo("{\"rows\":3,\"recorded\":1,\"unchanged\":2,\"withoutValue\":1}");
        assertThat(measurement(id, "", 1).at("/earlier/0/value").decimalValue()).isEqualByComparingTo("54.5");
    }

    @Test
    void a_file_of_koladas_is_imported_by_municipality_and_keeps_where_it_came_from() throws Exception {
        String id = opened("kolada");
        JsonNode twice = problem(kolada(id, ""), 400, "malformed");
        assertThat(twice.at("/errors/0/pointer").asString()).isEqualTo("/values/2/values/0");
        JsonNode answer = ok(kolada(id, "&municipality=1860"));
        assertThat(answer.get("imported").toString())
                .isEqualTo("{\"rows\":2,\"recorded\":2,\"unchanged\":0,\"withoutValue\":1}");
        assertThat(ok(kolada(id, "&municipality=1860")).get("events")).isEmpty();
        JsonNode known = measurement(id, "", 0);
        assertThat(known.get("period").asString()).isEqualTo("2019");
        assertThat(known.get("value").decimalValue()).isEqualByComparingTo("1245.5");
        assertThat(known.at("/stated/source").asString()).isEqualTo("Kolada N00945, 1860");
        assertThat(known.at("/stated/fetchedAt").asString()).startsWith("20");
        assertThat(measurement(id, "", 1).get("gender").asString()).isEqualTo("WOMEN");
        assertThat(problem(kolada(id, "&kpi=N1"), 400, "malformed")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("nothing-to-import");
        assertThat(ok(kolada(id, "&municipality=1860&gender=K"))
                        .at("/imported/rows")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void every_bad_row_of_a_file_is_named_at_once() throws Exception {
        String id = opened("rader");
        JsonNode table = problem(table(id, "", """
                        period;value;gender;approximate
                        2018;fem;;
                        20189;50;;
                        2019;54;X;
                        2020;1;;kanske
                        2021;1
                        """), 400, "malformed");
        assertThat(table.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/2/value", "/3/period", "/4/gender", "/5/approximate", "/6");
        assertThat(problem(table(id, "", "år;value\n2018;1\n"), 400, "malformed")
                        .get("errors")
                        .findValuesAsString("code"))
                .containsExactly("unknown-heading", "no-headings");
        assertThat(problem(table(id, "", "period,value\n2018,\"1\n"), 400, "malformed")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("quote-unended");
        String broken = KOLADA.replace("\"period\":2019", "\"period\":true").replace("1245.5", "\"många\"");
        JsonNode json = problem(
                as("planner").post(STUDIES + "/" + id + "/imports?indicator=nojda&municipality=1860", broken),
                400,
                "malformed");
        assertThat(json.get("errors").findValuesAsString("pointer"))
                .contains("/values/0/period", "/values/0/values/0/value");
        problem(as("planner").post(STUDIES + "/" + id + "/imports?indicator=nojda", "{"), 400, "malformed");
        problem(as("planner").post(STUDIES + "/" + id + "/imports?indicator=nojda", "[]"), 400, "malformed");
        assertThat(read(id, "").get("version").asLong()).isEqualTo(4);
    }

    @Test
    void an_import_has_the_guarantees_of_commands() throws Exception {
        String id = opened("import");
        String first = table(id, "", TABLE, "Idempotency-Key", "k").body();
        HttpResponse<String> again = table(id, "", TABLE, "Idempotency-Key", "k");
        assertThat(again.body()).isEqualTo(first);
        assertThat(again.headers().firstValue("Idempotency-Hit")).contains("true");
        problem(table(id, "&gender=K", TABLE, "Idempotency-Key", "k"), 422, "idempotency-key-reused");
        problem(table(id, "", TABLE, "If-Match", "\"2\""), 412, "stale-version");
        problem(table("import-effekt-annat", "", TABLE), 404, "effect-study-unknown");
        problem(as("planner").postTable(STUDIES + "/" + id + "/imports?indicator=okand", TABLE), 409, "key-unknown");
        problem(as("planner").postTable(STUDIES + "/" + id + "/imports", TABLE), 400, "malformed");
        assertThat(as("reader")
                        .postTable(STUDIES + "/" + id + "/imports?indicator=nojda", TABLE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(table(id, "&dryRun=true", TABLE.replace("2018", "2017")).statusCode())
                .isEqualTo(200);
        assertThat(read(id, "").get("version").asLong()).isEqualTo(7);
        assertThat(ok(table(id, "", "period;value;note\n2016;1;Ring 070-174 06 05\n"))
                        .at("/warnings/0/pointer")
                        .asString())
                .isEqualTo("/2/note");
    }
}
