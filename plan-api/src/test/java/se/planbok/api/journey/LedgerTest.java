package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Consistency;
import se.planbok.verify.Entry;
import se.planbok.verify.Hash;
import se.planbok.verify.Inclusion;
import se.planbok.verify.LedgerExport;
import se.planbok.verify.Verdict;
import tools.jackson.databind.JsonNode;

/** The ledger as an auditor uses it. */
class LedgerTest extends RunningService {

    @Test
    void everything_is_sealed_soon_signed_and_whole() throws Exception {
        JsonNode state = sealed();
        assertThat(state.path("algorithm").stringValue()).isEqualTo("Ed25519");
        assertThat(state.path("size").longValue()).isPositive();
        assertThat(state.path("window").path("lagMillis").longValue()).isZero();
        assertThat(state.path("publicKeys").valueStream().map(key -> key.path("key")))
                .contains(state.path("key"));
        assertThat(state.has("refusal")).isFalse();
        JsonNode verdict = as("auditor").read(LEDGER + "/verify");
        assertThat(verdict.path("verified").booleanValue()).isTrue();
        assertThat(verdict.has("firstBad")).isFalse();
        assertThat(as("admin-of-nothing").get(LEDGER + "/verify").statusCode()).isEqualTo(401);
        assertThat(as("reader").get(LEDGER + "/checkpoint").statusCode()).isEqualTo(200);
    }

    @Test
    void an_event_is_proved() throws Exception {
        sealed();
        History history = History.of("rus-2021", as("reader"));
        JsonNode event = history.lines().get(17);
        JsonNode proof =
                as("auditor").read(LEDGER + "/proof/" + event.path("id").stringValue());
        assertThat(proof.path("entry").stringValue())
                .contains(event.path("type").stringValue(), "\"sequence\":17");
        Checkpoint checkpoint = Checkpoint.parse(proof.path("checkpoint").toString());
        assertThat(Inclusion.holds(
                        Hash.leaf(proof.path("entry").stringValue()),
                        proof.path("index").longValue(),
                        proof.path("treeSize").longValue(),
                        path(proof),
                        checkpoint.root()))
                .isTrue();
        assertThat(Hash.of(proof.path("payload").stringValue()).hex())
                .isEqualTo(Client.JSON
                        .readTree(proof.path("entry").stringValue())
                        .path("payloadDigest")
                        .stringValue());
    }

    @Test
    void the_ledger_is_proved_to_have_grown_and_is_checked_without_the_service() throws Exception {
        Checkpoint kept = Checkpoint.parse(sealed().toString());
        as("planner").command("rus-2021", """
                        {"type": "DescribeActivity", "activity": "agenda-2030", "summary": "Förseglas", \
                        "reason": "Ny text"}""");
        sealed();
        JsonNode growth = as("auditor").read(LEDGER + "/consistency?from=" + kept.size());
        assertThat(Consistency.holds(
                        kept.size(),
                        growth.path("to").path("size").longValue(),
                        kept.root(),
                        Hash.parse(growth.path("to").path("root").stringValue()),
                        path(growth)))
                .isTrue();
        String whole = as("auditor").get(LEDGER + "/entries").body();
        List<Entry> read = new ArrayList<>();
        Verdict verdict = LedgerExport.check(
                new BufferedReader(new StringReader(whole)), List.of(kept.key()), List.of(kept), read::add);
        assertThat(verdict.verified()).as(verdict.toString()).isTrue();
        assertThat(read).hasSize((int) verdict.size());
        String plan = as("auditor").get(LEDGER + "/entries?plan=rus-2021").body();
        assertThat(LedgerExport.check(
                                new BufferedReader(new StringReader(plan)), List.of(kept.key()), List.of(), read::add)
                        .verified())
                .isTrue();
    }

    @Test
    void one_plan_goal_programme_or_effect_study_is_checked_without_the_service() throws Exception {
        assertThat(as("planner")
                        .post("/planbok/v1/effect-studies/liggare-effekt-webb/commands", """
                                [{"type":"OpenEffectStudy","organisation":"liggare","initiative":"webb","title":"Webben"},
                                 {"type":"AddChainStep","key":"webb","stage":"OUTPUT","title":"En webb"}]""")
                        .statusCode())
                .isEqualTo(200);
        String key = sealed().path("key").stringValue();
        for (String[] asked : new String[][] {
            {"plan", "rus-2021", "plans", "Plan"},
            {"goalProgramme", "rus-mal-2019-2021", "goal-programmes", "GoalProgramme"},
            {"effectStudy", "liggare-effekt-webb", "effect-studies", "EffectStudy"}
        }) {
            String export = as("auditor")
                    .get(LEDGER + "/entries?" + asked[0] + "=" + asked[1])
                    .body();
            List<Entry> read = new ArrayList<>();
            Verdict verdict = LedgerExport.check(
                    new BufferedReader(new StringReader(export)), List.of(key), List.of(), read::add);
            assertThat(verdict.verified()).as(verdict.toString()).isTrue();
            assertThat(read).allSatisfy(entry -> {
                assertThat(entry.streamType()).isEqualTo(asked[3]);
                assertThat(entry.streamId()).isEqualTo(asked[1]);
            });
            assertThat(read.stream().map(entry -> entry.id().toString()))
                    .as("all events of " + asked[1])
                    .containsExactlyElementsOf(as("auditor")
                            .get("/planbok/v1/" + asked[2] + "/" + asked[1] + "/events")
                            .body()
                            .lines()
                            .map(line -> Client.JSON.readTree(line).path("id").stringValue())
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plan=ingen-2031, sv, 404, plan-unknown, Det finns ingen plan ingen-2031.",
        "goalProgramme=rus-2021, sv, 404, goal-programme-unknown, Det finns inget målprogram rus-2021.",
        "goalProgramme=ingen-mal-2019-2021, en, 404, goal-programme-unknown, There is no goal programme ingen-mal-2019-2021.",
        "effectStudy=ingen-effekt-webb, sv, 404, effect-study-unknown, Det finns ingen effektuppföljning ingen-effekt-webb.",
        "effectStudy=%00, en, 404, effect-study-unknown, There is no effect study",
        "plan=rus-2021&goalProgramme=rus-mal-2019-2021, sv, 400, malformed, 'Ange plan eller goalProgramme, inte båda.'",
        "effectStudy=x&goalProgramme=y, en, 400, malformed, 'Give goalProgramme or effectStudy, not both.'",
    })
    void what_is_not_there_and_more_than_one_are_told(
            String query, String language, int status, String problem, String text) throws Exception {
        HttpResponse<String> answer = as("auditor").get(LEDGER + "/entries?" + query, "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + problem, text);
    }

    @ParameterizedTest
    @CsvSource({
        "/consistency, 400",
        "/consistency?from=x, 400",
        "/consistency?from=-1, 400",
        "/consistency?from=5&to=4, 400",
        "/consistency?from=1&to=999999999, 404",
        "/proof/not-an-id, 400",
        "/entries?plan=no plan, 404",
        "/nothing, 404",
    })
    void what_is_asked_for_wrongly_is_told(String question, int status) throws Exception {
        HttpResponse<String> answer = as("auditor").get(LEDGER + question.replace(" ", "%20"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    }

    @Test
    void an_event_that_there_is_not_has_no_proof() throws Exception {
        HttpResponse<String> answer = as("auditor").get(LEDGER + "/proof/" + UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/event-unknown");
    }

    @Test
    void the_window_is_measured() throws Exception {
        assertThat(as("auditor").get("/actuator/prometheus").body())
                .contains("planbok_ledger_unsealed", "planbok_ledger_lag_milliseconds", "planbok_ledger_delay_seconds");
    }

    private static List<Hash> path(JsonNode proof) {
        return proof.path("path")
                .valueStream()
                .map(node -> Hash.parse(node.stringValue()))
                .toList();
    }
}
