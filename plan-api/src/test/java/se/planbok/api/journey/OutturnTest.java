package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A year's work over HTTP: what was used and done against what was planned, and a report that stays as it was. */
class OutturnTest extends RunningService {

    @Test
    void the_report_of_a_closed_period_stays_as_it_was_while_the_outturn_goes_on() throws Exception {
        String plan = "outturn-2025";
        open(plan);
        send(plan, """
                [{"type": "ReportDaysSpent", "activity": "network", "days": 3.5, "from": "2025-01", "to": "2025-04"},
                 {"type": "RecordExpenditure", "line": "travel", "amount": 12000, "dated": "2025-03-15"},
                 {"type": "ReportProgress", "activity": "network", "workItem": "meetings", "done": 1,
                  "dated": "2025-04-30"}]""");
        JsonNode closed = send(plan, """
                {"type": "ClosePeriod", "period": "tertial-1", "to": "2025-04-30"}""");
        assertThat(closed.at("/findings/0/code").stringValue()).isEqualTo("TARGET_MISSED");
        assertThat(closed.at("/findings/0/subject").stringValue()).isEqualTo("network/meetings");
        String report = body(plan, "?period=tertial-1&atLeastVersion=" + version(closed));
        assertThat(report).isEqualTo(body(plan, "?version=" + version(closed)));

        JsonNode later = send(plan, """
                [{"type": "RecordExpenditure", "line": "travel", "amount": 500, "dated": "2025-04-01"},
                 {"type": "ReportDaysSpent", "activity": "network", "days": 2, "from": "2025-05", "to": "2025-06"}]""");

        assertThat(body(plan, "?period=tertial-1&atLeastVersion=" + version(later)))
                .isEqualTo(report);
        JsonNode outturn = read(plan, "?by=TERTIAL&date=2025-06-30");
        assertThat(outturn.at("/total/money/used").longValue()).isEqualTo(12_500);
        assertThat(outturn.at("/total/days/used").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(outturn.path("shareGone").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(outturn.at("/periods/0/money").longValue()).isEqualTo(12_000);
        assertThat(outturn.at("/stretches/0/money").longValue()).isEqualTo(12_500);
        assertThat(outturn.at("/stretches/1/days").decimalValue()).isEqualByComparingTo("2");
        assertThat(outturn.at("/activities/0/workItems/0/missed").booleanValue())
                .isTrue();
        assertThat(read(plan, "/explanations?figure=/outturn/activities/network/days/used")
                        .path("value")
                        .decimalValue())
                .isEqualByComparingTo("5.5");
        assertThat(as("reader").get(path(plan) + "/outturn?period=tertial-2").body())
                .contains("/problems/period-unknown");
    }

    @Test
    void a_planner_says_what_is_expected_and_how_it_goes_and_why() throws Exception {
        String plan = "outturn-2026";
        open(plan);
        HttpResponse<String> unexplained = as("planner").command(plan, """
                {"type": "AssessProgress", "activity": "network", "step": "STARTED", "light": "YELLOW"}""");
        assertThat(unexplained.statusCode()).isEqualTo(400);
        assertThat(unexplained.body()).contains("/reason");

        JsonNode said = send(plan, """
                [{"type": "AssessProgress", "activity": "network", "step": "HALF_WAY", "light": "YELLOW",
                  "reason": "Ett möte ställdes in."},
                 {"type": "StateForecast", "activity": "network", "days": 9.5, "reason": "Färre möten."},
                 {"type": "StateForecast", "line": "travel", "amount": 80000, "reason": "Möten på distans."},
                 {"type": "RenameChapter", "chapter": "support", "title": "Stöd"}]""");
        JsonNode outturn = read(plan, "/outturn?atLeastVersion=" + version(said));

        assertThat(outturn.at("/activities/0/progress/light").stringValue()).isEqualTo("YELLOW");
        assertThat(outturn.at("/activities/0/progress/reason").stringValue()).isEqualTo("Ett möte ställdes in.");
        assertThat(outturn.at("/activities/0/days/forecast/amount").decimalValue())
                .isEqualByComparingTo("9.5");
        assertThat(outturn.at("/lines/0/money/forecast/reason").stringValue()).isEqualTo("Möten på distans.");
        assertThat(outturn.at("/chapters/0/title").stringValue()).isEqualTo("Stöd");
        assertThat(read(plan, "/differences?from=" + (version(said) - 4) + "&atLeastVersion=" + version(said))
                        .toString())
                .contains("/outturn/activities/network/progress/light", "/outturn/lines/travel/money/forecast/amount");
        assertThat(read(plan, "/outturn?version=" + (version(said) - 4))
                        .at("/activities/0")
                        .has("progress"))
                .isFalse();

        JsonNode none = send(plan, """
                {"type": "StateForecast", "activity": "network", "days": 0, "amount": 0, "reason": "Allt ställs in."}""");
        JsonNode expected = read(plan, "/outturn?atLeastVersion=" + version(none));
        assertThat(expected.at("/activities/0/days/forecast/amount").isNumber()).isTrue();
        assertThat(expected.at("/activities/0/days/forecast/amount").decimalValue())
                .isEqualByComparingTo("0");
        assertThat(expected.at("/activities/0/money/forecast/amount").longValue())
                .isZero();
        assertThat(read(plan, "/differences?from=" + version(said) + "&atLeastVersion=" + version(none))
                        .toString())
                .contains("/outturn/activities/network/days/forecast/amount")
                .contains("/outturn/activities/network/money/forecast/amount");
        assertThat(as("reader")
                        .get(path(plan) + "/decisions?type=ForecastStated")
                        .body())
                .contains("väntas använda 0 dagar och 0 kr sammanlagt");
    }

    @Test
    void each_target_of_a_point_is_judged_by_its_own_number() throws Exception {
        String plan = "outturn-2027";
        open(plan);
        send(plan, """
                [{"type": "AddWorkItem", "activity": "network", "key": "visits", "title": "Besök", "to": "2027-04",
                  "targets": [{"min": 3, "unit": "kommuner"}, {"min": 1, "unit": "regioner"}]},
                 {"type": "ReportProgress", "activity": "network", "workItem": "meetings", "done": 2,
                  "dated": "2027-04-30"},
                 {"type": "ReportProgress", "activity": "network", "workItem": "visits", "done": 2, "unit": "kommuner",
                  "dated": "2027-04-30"},
                 {"type": "ReportProgress", "activity": "network", "workItem": "visits", "done": 1, "unit": "regioner",
                  "dated": "2027-04-30"}]""");
        HttpResponse<String> notCounted = as("planner").command(plan, """
                {"type": "ReportProgress", "activity": "network", "workItem": "visits", "done": 2, "unit": "skolor",
                 "dated": "2027-04-30"}""");
        assertThat(notCounted.statusCode()).isEqualTo(409);
        assertThat(notCounted.body()).contains("\"rule\":\"R18\"", "Punkten har inget mål som räknar det.");

        JsonNode closed = send(plan, """
                {"type": "ClosePeriod", "period": "tertial-1", "to": "2027-04-30"}""");
        assertThat(closed.path("findings")).hasSize(1);
        assertThat(closed.at("/findings/0/subject").stringValue()).isEqualTo("network/visits");
        assertThat(closed.at("/findings/0/expected").longValue()).isEqualTo(3);
        assertThat(closed.at("/findings/0/actual").longValue()).isEqualTo(2);
        JsonNode point = read(plan, "?atLeastVersion=" + version(closed)).at("/activities/0/workItems/1");
        assertThat(point.path("counted")).isEqualTo(Client.JSON.readTree("""
                [{"unit": "kommuner", "done": 2}, {"unit": "regioner", "done": 1}]"""));
        assertThat(point.path("missed").booleanValue()).isTrue();
        assertThat(as("reader")
                        .get("/planbok/v1/reports/" + plan + "/follow-up.html")
                        .body())
                .contains("2 kommuner, 1 regioner");

        JsonNode more = send(plan, """
                {"type": "ReportProgress", "activity": "network", "workItem": "visits", "done": 3, "unit": "kommuner",
                 "dated": "2027-04-30"}""");
        assertThat(more.at("/cleared/0/code").stringValue()).isEqualTo("TARGET_MISSED");
    }

    private void open(String plan) throws Exception {
        send(plan, """
                [{"type": "OpenPlan", "organisation": "outturn", "year": %s, "title": "Plan", "capacity": 10},
                 {"type": "AddChapter", "key": "support", "title": "Support"},
                 {"type": "AddActivity", "key": "network", "chapter": "support", "title": "Network", "kind": "ONGOING"},
                 {"type": "AddWorkItem", "activity": "network", "key": "meetings", "title": "Meetings",
                  "to": "%s-04", "targets": [{"min": 2, "unit": "meetings"}]},
                 {"type": "AllocateDays", "activity": "network", "days": 10},
                 {"type": "RegisterFunding", "key": "grant", "title": "Grant", "amount": 100000, "status": "CONFIRMED"},
                 {"type": "AddBudgetLine", "key": "travel", "title": "Travel", "amount": 100000}]""".formatted(plan.substring(8), plan.substring(8)));
    }

    private JsonNode send(String plan, String commands) throws Exception {
        HttpResponse<String> answer = as("planner").command(plan, commands);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private static long version(JsonNode answer) {
        return answer.path("version").longValue();
    }

    private JsonNode read(String plan, String rest) throws Exception {
        return as("reader").read(path(plan) + (rest.startsWith("?") ? "/outturn" : "") + rest);
    }

    private String body(String plan, String query) throws Exception {
        HttpResponse<String> answer = as("reader").get(path(plan) + "/outturn" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String path(String plan) {
        return "/planbok/v1/plans/" + plan;
    }
}
