package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.planbok.api.command.PlanStates;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.view.json.EventJson;
import tools.jackson.databind.JsonNode;

/** A whole year's end over HTTP: next year opens, money goes on, the year closes, and a correction reaches next year. */
class YearsEndTest extends RunningService {

    private static final String THIS = "yearsend-2026";
    private static final String NEXT = "yearsend-2027";

    @Autowired
    private EventLog log;

    @Autowired
    private EventReader reader;

    @Autowired
    private PlanStates states;

    @Test
    void a_year_ends_and_a_correction_after_that_is_found_in_the_next() throws Exception {
        send(THIS, """
                [{"type": "OpenPlan", "organisation": "yearsend", "year": 2026, "title": "Plan", "capacity": 10},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"},
                 {"type": "AllocateDays", "activity": "work", "days": 10},
                 {"type": "RegisterFunding", "key": "grant", "title": "Grant", "amount": 100000, "status": "CONFIRMED"},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 100000},
                 {"type": "ReserveFunds", "key": "kept", "line": "line", "purpose": "Purpose", "amount": 40000,
                  "activity": "work"}]""");
        adopt();
        JsonNode facts = send(THIS, """
                [{"type": "RecordExpenditure", "reservation": "kept", "amount": 10000, "dated": "2026-11-02"},
                 {"type": "ReportDaysSpent", "activity": "work", "days": 9.5, "from": "2026-01", "to": "2026-12"},
                 {"type": "ClosePeriod", "period": "year", "to": "2026-12-31"}]""");
        long expenditure = facts.at("/events/0/sequence").longValue();

        JsonNode opened = send(THIS, """
                {"type": "OpenNextYear", "year": 2027, "title": "Plan 2027", "capacity": 12, "activities": ["work"]}""");
        assertThat(opened.path("events").isEmpty()).isTrue();
        assertThat(opened.path("version")).isEqualTo(facts.path("version"));
        assertThat(opened.at("/otherPlans/0/planId").stringValue()).isEqualTo(NEXT);
        assertThat(opened.at("/otherPlans/0/events/0/type").stringValue()).isEqualTo("PlanOpened");
        send(NEXT, """
                {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 90000}""");

        assertRefused("""
                {"type": "ClosePlan"}""", "R14");
        assertRefused("""
                {"type": "CarryOverFunds", "amount": 90001}""", "R14");
        JsonNode carried = send(THIS, """
                [{"type": "CarryOverFunds", "reservations": ["kept"]}, {"type": "ClosePlan"}]""");
        assertThat(carried.at("/otherPlans/0/events")
                        .valueStream()
                        .map(e -> e.path("type").stringValue()))
                .containsExactly("FundingRegistered", "FundsReserved");

        JsonNode corrected = send(THIS, """
                {"type": "CorrectFact", "fact": %d, "amount": 15000, "reason": "Fel belopp"}""".formatted(expenditure));
        JsonNode next = corrected.at("/otherPlans/0");
        assertThat(next.at("/events/0/type").stringValue()).isEqualTo("CarriedSurplusRevised");
        assertThat(next.path("findings").valueStream())
                .filteredOn(finding -> finding.path("code").stringValue().equals("CARRY_OVER_UNFUNDED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("expected").longValue()).isEqualTo(85_000);
                    assertThat(finding.path("actual").longValue()).isEqualTo(90_000);
                });

        String here = "/planbok/v1/plans/" + THIS;
        String there = "/planbok/v1/plans/" + NEXT;
        String seen = "?atLeastVersion=" + corrected.path("version").longValue();
        String seenThere = "?atLeastVersion=" + next.path("version").longValue();
        JsonNode budget = as("reader").read(here + "/budget" + seen);
        assertThat(budget.path("spent").longValue()).isEqualTo(15_000);
        assertThat(budget.path("surplus").longValue()).isEqualTo(85_000);
        assertThat(budget.path("carriedOver").longValue()).isEqualTo(90_000);
        assertThat(budget.at("/lines/0/reservations/0/status").stringValue()).isEqualTo("CARRIED");
        JsonNode nextBudget = as("reader").read(there + "/budget" + seenThere);
        assertThat(nextBudget.at("/funding/sources/0/key").stringValue()).isEqualTo("overskott-2026");
        assertThat(nextBudget.at("/funding/sources/0/covered").longValue()).isEqualTo(85_000);
        assertThat(nextBudget.at("/lines/0/reservations/0/key").stringValue()).isEqualTo("kept");
        assertThat(nextBudget.at("/lines/0/reservations/0/amount").longValue()).isEqualTo(30_000);
        assertThat(as("reader")
                        .read(there + "/findings" + seenThere)
                        .path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").stringValue()))
                .contains("CARRY_OVER_UNFUNDED");
        assertThat(as("reader").read(here + "/workload" + seen).path("spent").doubleValue())
                .isEqualTo(9.5);
        JsonNode explained = as("reader").read(here + "/explanations" + seen + "&figure=/budget/spent");
        assertThat(explained
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("share").longValue()))
                .containsExactly(10_000L, 5_000L);
        annulled(expenditure);
    }

    /** A fact that never was: the closed plan takes that it was not, and both figures stand. */
    private void annulled(long expenditure) throws Exception {
        JsonNode nothing = send(THIS, """
                {"type": "CorrectFact", "fact": %d, "amount": 0, "reason": "Fakturan gällde en annan myndighet"}""".formatted(expenditure));
        String seen = "?atLeastVersion=" + nothing.path("version").longValue();
        String here = "/planbok/v1/plans/" + THIS;

        assertThat(as("reader").read(here + "/budget" + seen).path("spent").longValue())
                .isZero();
        assertThat(as("reader")
                        .read(here + "/explanations" + seen + "&figure=/budget/spent")
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("share").longValue()))
                .containsExactly(10_000L, 5_000L, -15_000L);
        JsonNode told = as("reader")
                .read(here + "/decisions" + seen + "&type=ExpenditureCorrected&limit=10")
                .path("decisions")
                .get(1);
        assertThat(told.path("text").stringValue())
                .startsWith("Uppgift " + expenditure + " i historiken ströks. Det som sades var: 15 000 kr");
        assertThat(told.at("/before/amount").longValue()).isEqualTo(15_000);
        assertThat(told.at("/after/amount").longValue()).isZero();
        assertRefused("""
                {"type": "RecordExpenditure", "line": "line", "amount": 5, "dated": "2026-12-01"}""", "R15");
    }

    private JsonNode send(String plan, String commands) throws Exception {
        HttpResponse<String> answer = as("planner").command(plan, commands);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private void assertRefused(String command, String rule) throws Exception {
        HttpResponse<String> answer = as("planner").command(THIS, command);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(Client.JSON.readTree(answer.body()).path("rule").stringValue())
                .isEqualTo(rule);
    }

    /** The plan is adopted, as its last authority would. */
    private void adopt() {
        StreamId stream = new StreamId(Plan.TYPE, THIS);
        log.append(Append.to(
                stream,
                reader.lastSequence(stream),
                List.of(new NewEvent(
                        UUID.randomUUID(),
                        "PlanAdopted",
                        EventJson.REVISION,
                        Instant.now(),
                        "p-board",
                        "{\"plan\":\"" + THIS + "\",\"authority\":\"board\",\"before\":\"SUBMITTED\"}",
                        "{}"))));
        states.drop(THIS);
    }
}
