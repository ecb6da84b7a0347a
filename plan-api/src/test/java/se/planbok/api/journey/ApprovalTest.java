package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan's way from draft to adopted, by two people and two authorities, over HTTP. */
class ApprovalTest extends RunningService {

    private static final String APPROVED = """
            "decision": {"authority": "styrgrupp", "form": "MEETING", "date": "2026-02-04", "reference": "§ 5"}""";
    private static final String ADOPTED = """
            "decision": {"authority": "ledning", "form": "MEETING", "date": "2026-02-18", "through": "Sekretariatet"}""";

    @Test
    void a_plan_is_submitted_approved_and_adopted_and_nobody_takes_another_ones_step() throws Exception {
        String plan = "approval-2026";
        Client planner = as("planner");
        Client steering = as("steering");
        done(planner, plan, """
                [{"type": "OpenPlan", "organisation": "approval", "year": 2026, "title": "Plan", "capacity": 10},
                 {"type": "NameAuthority", "key": "styrgrupp", "title": "Styrgruppen"},
                 {"type": "NameAuthority", "key": "ledning", "title": "Ledningen"},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"},
                 {"type": "AllocateDays", "activity": "work", "days": 12, "recordedAfterwards": true},
                 {"type": "RegisterFunding", "key": "grant", "title": "Grant", "amount": 100, "status": "CONFIRMED"},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 100},
                 {"type": "ReserveFunds", "key": "travel", "line": "line", "purpose": "Travel", "amount": 60,
                  "decision": {"withPlan": true}}]""");

        refused(planner, plan, submit(), "R9", "/problems/route-missing");
        done(planner, plan, """
                [{"type": "SetApprovalRoute", "authorities": ["styrgrupp", "ledning"], "consulted": ["kommunerna"]},
                 {"type": "RecordConsultation", "consulted": "kommunerna", "date": "2026-01-10",
                  "lastDay": "2026-01-20"},
                 {"type": "RecordConsultation", "consulted": "kommunerna", "date": "2026-01-19", "answer": "Ja."}]""");
        JsonNode blocked = refused(planner, plan, submit(), "R9", "/problems/findings-unacknowledged");
        assertThat(blocked.path("findings").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("CAPACITY_EXCEEDED approval-2026");
        refused(planner, plan, acknowledge("NO_DAYS"), "R1", "/problems/finding-unknown");
        done(planner, plan, acknowledge("CAPACITY_EXCEEDED"));
        JsonNode early = refused(steering, plan, step("ApprovePlan", APPROVED), "R9", "/problems/step-out-of-order");
        assertThat(early.path("planStatus").stringValue()).isEqualTo("DRAFT");
        notFound(planner, plan);
        assertThat(done(planner, plan, submit()).at("/events/0/type").stringValue())
                .isEqualTo("PlanSubmitted");

        refused(planner, plan, submit(), "R9", "/problems/step-out-of-order");
        refused(planner, plan, step("ApprovePlan", APPROVED), "R10", "/problems/submitter-decides");
        JsonNode undecided = refused(steering, plan, "{\"type\": \"ApprovePlan\"}", "R9", "/problems/step-undecided");
        assertThat(undecided.path("turn").stringValue()).isEqualTo("styrgrupp");
        refused(steering, plan, step("ApprovePlan", ADOPTED), "R9", "/problems/out-of-turn");
        refused(steering, plan, step("AdoptPlan", ADOPTED), "R9", "/problems/out-of-turn");
        assertThat(as("reader").command(plan, step("ApprovePlan", APPROVED)).statusCode())
                .isEqualTo(403);
        done(steering, plan, step("ApprovePlan", APPROVED));
        done(steering, plan, """
                {"type": "ReturnPlan", "authority": "ledning", "reason": "Resorna behöver motiveras."}""");
        done(planner, plan, submit());
        refused(steering, plan, step("AdoptPlan", ADOPTED), "R9", "/problems/out-of-turn");
        done(steering, plan, step("ApprovePlan", APPROVED));

        JsonNode turn = refused(steering, plan, step("AdoptPlan", APPROVED), "R9", "/problems/out-of-turn");
        assertThat(turn.path("planStatus").stringValue()).isEqualTo("APPROVED");
        assertThat(turn.path("turn").stringValue()).isEqualTo("ledning");
        refused(planner, plan, step("AdoptPlan", ADOPTED), "R10", "/problems/submitter-decides");
        refused(steering, plan, "{\"type\": \"AdoptPlan\"}", "R9", "/problems/step-undecided");
        notFound(planner, plan);
        JsonNode adoption = done(steering, plan, step("AdoptPlan", ADOPTED));
        assertThat(adoption.at("/events/0/data/granted/0").stringValue()).isEqualTo("travel");
        refused(steering, plan, step("AdoptPlan", ADOPTED), "R9", "/problems/step-out-of-order");

        long version = adoption.path("version").longValue();
        JsonNode document = planner.read(address(plan) + "?atLeastVersion=" + version);
        assertThat(document.path("status").stringValue()).isEqualTo("ADOPTED");
        assertThat(document.path("consultations")).isEqualTo(Client.JSON.readTree("""
                [{"consulted": "kommunerna", "asked": "2026-01-10", "lastDay": "2026-01-20",
                  "answered": "2026-01-19", "answer": "Ja."}]"""));
        assertThat(document.path("approvals").valueStream())
                .extracting(approval -> approval.path("authority").stringValue()
                        + " " + approval.path("step").stringValue()
                        + " " + approval.path("date").stringValue())
                .containsExactly("styrgrupp APPROVE 2026-02-04", "ledning ADOPT 2026-02-18");
        assertThat(document.at("/adopted/version").longValue()).isEqualTo(version);
        assertThat(planner.read("/planbok/v1/plans?limit=1000").path("plans").valueStream())
                .anySatisfy(listed -> {
                    assertThat(listed.path("planId").stringValue()).isEqualTo(plan);
                    assertThat(listed.path("status").stringValue()).isEqualTo("ADOPTED");
                });
        staysAsAdopted(plan, version);
    }

    /** What is read as adopted is what was read at that version, also when the plan has gone on. */
    private void staysAsAdopted(String plan, long version) throws Exception {
        List<String> reads = List.of("", "/workload", "/budget", "/findings", "/decisions", "/events");
        Client reader = as("reader");
        List<String> before = new ArrayList<>();
        for (String path : reads) {
            before.add(text(reader, address(plan) + path + "?version=" + version));
        }
        JsonNode later = done(as("planner"), plan, """
                [{"type": "WithdrawDays", "activity": "work", "days": 2, "reason": "Färre behövs.", %s},
                 {"type": "ChangeReservation", "reservation": "travel", "amount": 50, "reason": "Billigare.", %s}]""".formatted(APPROVED, APPROVED));
        for (int i = 0; i < reads.size(); i++) {
            assertThat(text(reader, address(plan) + reads.get(i) + "?version=adopted"))
                    .as(reads.get(i))
                    .isEqualTo(before.get(i));
        }
        String now = "?atLeastVersion=" + later.path("version").longValue();
        JsonNode workload = reader.read(address(plan) + "/workload" + now);
        assertThat(workload.at("/activities/0/allocated").intValue()).isEqualTo(10);
        assertThat(workload.at("/activities/0/adopted/allocated").intValue()).isEqualTo(12);
        JsonNode budget = reader.read(address(plan) + "/budget" + now);
        assertThat(budget.at("/lines/0/reserved").intValue()).isEqualTo(50);
        assertThat(budget.at("/lines/0/adopted/reserved").intValue()).isEqualTo(60);
        assertThat(reader.read(address(plan) + "/differences?from=adopted")
                        .path("from")
                        .longValue())
                .isEqualTo(version);
        assertThat(reader.read(address(plan)
                                + "/explanations?version=adopted&figure=/workload/activities/work/allocated")
                        .path("value")
                        .intValue())
                .isEqualTo(12);
        JsonNode explained =
                reader.read(address(plan) + "/explanations?figure=/workload/activities/work/adopted/allocated");
        assertThat(explained.at("/events/0/type").stringValue()).isEqualTo("PlanAdopted");
        assertThat(text(reader, "/planbok/v1/reports/" + plan + "/budget.csv?version=adopted"))
                .isEqualTo(text(reader, "/planbok/v1/reports/" + plan + "/budget.csv?version=" + version));
    }

    /** The sample has what the plan's own text says of its way to adoption, all of it told afterwards. */
    @Test
    void the_way_of_rus_2021_is_told_as_its_source_tells_it() throws Exception {
        Client reader = as("reader");
        JsonNode document = reader.read(address("rus-2021"));

        assertThat(document.path("status").stringValue()).isEqualTo("ADOPTED");
        assertThat(document.at("/approvals/0/authority").stringValue()).isEqualTo("styrgrupp");
        assertThat(document.at("/approvals/0/date").stringValue()).isEqualTo("2021-02-04");
        assertThat(document.at("/approvals/1/authority").stringValue()).isEqualTo("lansradsgrupp-6");
        assertThat(document.at("/approvals/1/through").stringValue()).isEqualTo("Kontaktlänsrådet för miljömålen");
        assertThat(document.at("/approvals/1").has("date")).isFalse();
        assertThat(document.path("consultations").valueStream())
                .extracting(asked -> asked.path("consulted").stringValue())
                .containsExactly("miljo-och-miljomalschefer", "miljomalssamordnare");
        assertThat(reader.read(address("rus-2021") + "/findings")
                        .path("findings")
                        .valueStream())
                .extracting(finding -> finding.path("code").stringValue()
                        + " " + finding.path("subject").stringValue()
                        + " " + finding.path("expected").asString()
                        + " " + finding.path("actual").asString())
                .contains("DONE_BEFORE_APPROVAL regionala-konferenser 2021-02-04 2021-01-26")
                .noneMatch(said -> said.startsWith("RULE_NOT_FOLLOWED"));
    }

    private static String address(String plan) {
        return "/planbok/v1/plans/" + plan;
    }

    private static String submit() {
        return "{\"type\": \"SubmitPlan\"}";
    }

    private static String step(String type, String decision) {
        return "{\"type\": \"" + type + "\", " + decision + "}";
    }

    private static String acknowledge(String code) {
        return """
                {"type": "AcknowledgeFinding", "code": "%s", "subject": "approval-2026", "reason": "Vikarier kommer."}""".formatted(code);
    }

    private static String text(Client client, String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode done(Client client, String plan, String commands) throws Exception {
        HttpResponse<String> answer = client.command(plan, commands);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private static JsonNode refused(Client client, String plan, String command, String rule, String type)
            throws Exception {
        HttpResponse<String> answer = client.command(plan, command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        JsonNode problem = Client.JSON.readTree(answer.body());
        assertThat(problem.path("rule").stringValue()).as(answer.body()).isEqualTo(rule);
        assertThat(problem.path("type").stringValue()).isEqualTo(type);
        return problem;
    }

    private static void notFound(Client client, String plan) throws Exception {
        HttpResponse<String> answer = client.get(address(plan) + "/workload?version=adopted");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-adopted");
    }
}
