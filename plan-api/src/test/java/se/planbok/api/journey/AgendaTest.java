package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What lies with an authority, over HTTP: it stands there until it is decided, or told. */
class AgendaTest extends RunningService {

    private static final String DECIDED = """
            "decision": {"authority": "styrgrupp", "form": "MEETING", "date": "2026-02-26"}""";

    private long sent(String plan, String commands) throws Exception {
        return sent("planner", plan, commands);
    }

    private long sent(String account, String plan, String commands) throws Exception {
        HttpResponse<String> answer = as(account).command(plan, commands);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body()).path("version").longValue();
    }

    private JsonNode refused(String account, String plan, String command) throws Exception {
        HttpResponse<String> answer = as(account).command(plan, command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return Client.JSON.readTree(answer.body());
    }

    private JsonNode read(String plan, String path, long version) throws Exception {
        String separator = path.contains("?") ? "&" : "?";
        return as("reader").read("/planbok/v1/plans/" + plan + path + separator + "atLeastVersion=" + version);
    }

    private long open(String organisation) throws Exception {
        return sent(organisation + "-2026", """
                [{"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": 100},
                 {"type": "NameAuthority", "key": "styrgrupp", "title": "Styrgruppen"},
                 {"type": "RegisterFunding", "key": "bidrag", "title": "Bidrag", "amount": 2000000, "status": "CONFIRMED"},
                 {"type": "SetDelegationRule", "threshold": 100000, "authority": "styrgrupp"},
                 {"type": "AddBudgetLine", "key": "nya-insatser", "title": "Nya insatser", "amount": 900000,
                  "awaits": {"authority": "styrgrupp", "when": {"from": "2026-02-22", "to": "2026-03-07"}}}]""".formatted(organisation));
    }

    private static List<String> keys(JsonNode items) {
        return items.valueStream().map(item -> item.path("key").stringValue()).toList();
    }

    private static List<String> codes(JsonNode findings) {
        return findings.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").stringValue())
                .toList();
    }

    @Test
    void the_steering_group_of_rus_distributes_the_money_and_treats_the_nominations() throws Exception {
        JsonNode agenda = as("reader").read(RUS + "/agenda?authority=styrgrupp&date=2021-03-01");

        assertThat(keys(agenda.path("decide")))
                .contains("smart-miljoinformation-medel", "kand1-malkonflikter-synergier", "kand1-cirkular-ekonomi");
        assertThat(agenda.path("decide").valueStream())
                .filteredOn(item -> item.path("key").stringValue().equals("smart-miljoinformation-medel"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.at("/figures/remaining").intValue()).isEqualTo(900_000);
                    assertThat(item.at("/when/from").stringValue()).isEqualTo("2021-02");
                });
        assertThat(keys(as("reader")
                        .read(RUS + "/agenda?authority=styrgrupp&date=2021-01-31")
                        .path("later")))
                .contains("smart-miljoinformation-medel");
    }

    @Test
    void a_matter_awaits_its_day_is_due_after_it_and_is_settled_by_a_decision() throws Exception {
        String plan = "awaits-2026";
        long opened = open("awaits");

        assertThat(keys(read(plan, "/agenda?authority=styrgrupp&date=2026-02-21", opened)
                        .path("later")))
                .containsExactly("nya-insatser");
        JsonNode agenda = read(plan, "/agenda?authority=styrgrupp&date=2026-02-22", opened);
        assertThat(keys(agenda.path("decide"))).containsExactly("nya-insatser");
        assertThat(agenda.at("/decide/0/figures/remaining").intValue()).isEqualTo(900_000);
        assertThat(codes(read(plan, "/findings?date=2026-03-07", opened))).isEmpty();
        assertThat(codes(read(plan, "/findings?date=2026-03-08", opened))).containsExactly("DECISION_DUE");

        long decided = sent(plan, """
                {"type": "ReserveFunds", "key": "webb", "line": "nya-insatser", "purpose": "Webb", "amount": 500000, %s}""".formatted(DECIDED));

        assertThat(codes(read(plan, "/findings?date=2026-03-08", decided))).isEmpty();
        JsonNode after = read(plan, "/agenda?authority=styrgrupp&date=2026-03-08", decided);
        assertThat(keys(after.path("decide"))).isEmpty();
        assertThat(keys(after.path("followUp"))).containsExactly("webb");
        JsonNode then = as("reader")
                .read("/planbok/v1/plans/" + plan + "/agenda?authority=styrgrupp&date=2026-03-08&version=" + opened);
        assertThat(keys(then.path("decide"))).containsExactly("nya-insatser");
        JsonNode explained = as("reader")
                .read("/planbok/v1/plans/" + plan
                        + "/explanations?figure=/agenda/followUp/UNSPENT/RESERVATION/webb/figures/unspent");
        assertThat(explained.path("value").intValue()).isEqualTo(500_000);
    }

    @Test
    void what_was_delegated_is_told_once() throws Exception {
        String plan = "told-2026";
        open("told");
        long reserved = sent(plan, """
                {"type": "ReserveFunds", "key": "resa", "line": "nya-insatser", "purpose": "Resa", "amount": 100000}""");

        assertThat(codes(read(plan, "/findings?date=2026-01-01", reserved))).containsExactly("DUTY_TO_INFORM");
        JsonNode told = read(plan, "/agenda?authority=styrgrupp", reserved).at("/inform/must");
        assertThat(told.valueStream()).singleElement().satisfies(change -> {
            assertThat(change.path("subject").stringValue()).isEqualTo("resa");
            assertThat(change.path("sequence").longValue()).isEqualTo(reserved);
        });
        String inform = """
                {"type": "InformAuthority", "authority": "styrgrupp", "date": "2026-03-04", "reference": "Protokoll 2"}""";
        long informed = sent(plan, inform);
        assertThat(sent(plan, inform)).isEqualTo(informed).isEqualTo(reserved + 1);
        assertThat(codes(read(plan, "/findings?date=2026-01-01", informed))).isEmpty();
        assertThat(read(plan, "/agenda?authority=styrgrupp", informed)
                        .at("/inform/must")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_delegated_reservation_awaits_another_person_where_a_policy_says_so() throws Exception {
        String plan = "eyes-2026";
        open("eyes");
        long proposed = sent(plan, """
                [{"type": "SetPolicy", "policy": "FOUR_EYES_RESERVATION", "on": true},
                 {"type": "ReserveFunds", "key": "resa", "line": "nya-insatser", "purpose": "Resa", "amount": 100000}]""");
        assertThat(read(plan, "/budget", proposed)
                        .at("/lines/0/reservations/0/status")
                        .stringValue())
                .isEqualTo("PROPOSED");
        String grant = """
                {"type": "DecideReservation", "reservation": "resa", "granted": true}""";

        JsonNode refusal = refused("planner", plan, grant);
        assertThat(refusal.path("rule").stringValue()).isEqualTo("R10");
        assertThat(refusal.path("type").stringValue()).isEqualTo("/problems/decided-by-proposer");
        long granted = sent("steering", plan, grant);
        assertThat(read(plan, "/budget", granted)
                        .at("/lines/0/reservations/0/status")
                        .stringValue())
                .isEqualTo("OPEN");
        assertThat(refused("steering", plan, grant).path("rule").stringValue()).isEqualTo("R18");
        assertThat(read(plan, "/agenda?authority=styrgrupp", granted).at("/inform/must"))
                .hasSize(1);
    }

    @Test
    void an_authority_that_the_plan_does_not_have_at_the_moment_is_told_of() throws Exception {
        for (String asked : List.of("?authority=styrguppen", "?authority=styrgrupp&version=0", "?authority=")) {
            HttpResponse<String> answer = as("reader").get(RUS + "/agenda" + asked);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Client.JSON.readTree(answer.body()).path("type").stringValue())
                    .isEqualTo("/problems/authority-unknown");
        }
        assertThat(as("reader").get(RUS + "/agenda?authority=styrguppen").body())
                .contains("\"authority\":\"styrguppen\"");
        assertThat(as("reader").get(RUS + "/agenda?authority=lansradsgrupp-6").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_last_consent_makes_a_decision_and_a_stand_in_decides_in_the_authoritys_stead() throws Exception {
        String plan = "forms-2026";
        open("forms");
        sent(plan, """
                [{"type": "SetPolicy", "policy": "PER_CAPSULAM_ALLOWED", "on": true},
                 {"type": "ProposeDecision", "key": "fraga", "authority": "styrgrupp", "members": ["scb", "skr"],
                  "question": "Får pengarna användas?"},
                 {"type": "GiveConsent", "proposal": "fraga", "member": "scb", "date": "2026-06-01"},
                 {"type": "AppointStandIn", "for": "styrgrupp", "person": "vikarie", "from": "2026-07-01", "to": "2026-07-31"}]""");
        String reserve = """
                {"type": "ReserveFunds", "key": "%s", "line": "nya-insatser", "purpose": "Webb", "amount": 200000,
                 "decision": {"authority": "%s", "form": "%s", "date": "%s"%s}}""";
        String perCapsulam =
                reserve.formatted("ett", "styrgrupp", "PER_CAPSULAM", "2026-06-02", ", \"proposal\": \"fraga\"");

        JsonNode refusal = refused("planner", plan, perCapsulam);
        assertThat(refusal.path("rule").stringValue()).isEqualTo("R5");
        assertThat(refusal.path("invalidity").stringValue()).isEqualTo("CONSENTS_MISSING");
        assertThat(refusal.path("expected").intValue()).isEqualTo(2);
        assertThat(refusal.path("actual").intValue()).isEqualTo(1);
        sent(plan, """
                {"type": "GiveConsent", "proposal": "fraga", "member": "skr", "date": "2026-06-02"}""");
        sent(plan, perCapsulam);
        assertThat(refused("planner", plan, reserve.formatted("tva", "vikarie", "DELEGATED", "2026-08-01", ""))
                        .path("invalidity")
                        .stringValue())
                .isEqualTo("NOT_STANDING_IN");
        long last = sent(plan, reserve.formatted("tva", "vikarie", "DELEGATED", "2026-07-31", ""));
        assertThat(read(plan, "/agenda?authority=styrgrupp", last)
                        .at("/inform/must/0/subject")
                        .stringValue())
                .isEqualTo("tva");
    }
}
