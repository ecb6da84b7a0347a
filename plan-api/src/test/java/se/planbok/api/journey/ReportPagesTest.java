package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The reports as people meet them: in a browser, in their language, on any screen and on paper. */
class ReportPagesTest extends RunningService {

    private static final String HOSTILE = "</title><script>document.title='fångad'</script>\"'&amp;<b>";
    private static final int NARROW = 320;

    @ParameterizedTest
    @CsvSource({
        "sv, /rus-2021/budget.html, Budget:",
        "en, /rus-2021/budget.html, Budget:",
        "sv, /rus-2021/follow-up.html?by=MONTH, Uppföljning:",
        "en, /rus-2021/follow-up.html, Follow-up:"
    })
    void a_report_of_the_sample_is_for_everyone(String language, String report, String title) {
        try (Browser browser = Browser.reading(language)) {
            browser.open(page("reader", "/planbok/v1/reports" + report));

            assertThat(browser.ask("return document.title").toString()).startsWith(title);
            assertThat(browser.ask("return document.documentElement.lang")).isEqualTo(language);
            assertThat(browser.faults()).isEmpty();
            assertThat(browser.ask("return getComputedStyle(document.querySelector('.number')).textAlign"))
                    .as("its own style is let through")
                    .isEqualTo("right");
            browser.width(NARROW);
            assertThat(browser.ask(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("nothing but tables scrolls sideways on a narrow screen")
                    .isEqualTo(0L);
            assertThat(browser.faults()).isEmpty();

            browser.ask("document.documentElement.removeAttribute('lang')");
            assertThat(browser.faults()).as("faults are found").isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"report-2025, budget.html", "report-2026, follow-up.html"})
    void a_hostile_title_is_text_and_nothing_else(String plan, String report) throws Exception {
        long version = open(plan, HOSTILE);
        try (Browser browser = Browser.reading("sv")) {
            browser.open(page("reader", "/planbok/v1/reports/" + plan + "/" + report + "?atLeastVersion=" + version));

            assertThat(browser.ask("return document.title").toString()).endsWith(HOSTILE);
            assertThat(browser.ask("return document.scripts.length")).isEqualTo(0L);
            assertThat(browser.ask("return document.querySelector('h1').textContent")
                            .toString())
                    .endsWith(HOSTILE);
            assertThat(browser.ask("return document.querySelectorAll('b').length"))
                    .isEqualTo(0L);
            assertThat(browser.ask("return document.querySelector('svg .label').textContent"))
                    .isEqualTo(HOSTILE);
            assertThat(browser.faults()).isEmpty();
            assertThat(browser.ask("const script = document.createElement('script');"
                            + "script.textContent = \"document.title = 'fångad'\"; document.head.append(script);"
                            + "return document.title"))
                    .as("a script runs not even where it gets in")
                    .asString()
                    .endsWith(HOSTILE);
        }
    }

    @Test
    void a_report_of_a_closed_period_stays_as_it_was() throws Exception {
        String plan = "report-2027";
        open(plan, "Plan");
        long closed = send(plan, """
                [{"type": "RecordExpenditure", "line": "travel", "amount": 1234567, "dated": "2027-03-15"},
                 {"type": "AssessProgress", "activity": "network", "step": "HALF_WAY", "light": "YELLOW",
                  "reason": "Ett möte ställdes in."},
                 {"type": "StateForecast", "line": "travel", "amount": 1500000, "reason": "Resorna har blivit dyrare."},
                 {"type": "ClosePeriod", "period": "tertial-1", "to": "2027-04-30"}]""");
        String frozen = html(plan, "?period=tertial-1&atLeastVersion=" + closed);
        assertThat(frozen)
                .contains("Redovisad period", "1\u00A0234\u00A0567 kr", "ungefär halvvägs", "Ett möte ställdes in.")
                .contains("väntas bli 1\u00A0500\u00A0000 kr", "Resorna har blivit dyrare.", "målet nåddes inte");

        long later = send(plan, """
                {"type": "RecordExpenditure", "line": "travel", "amount": 500, "dated": "2027-04-01"}""");

        assertThat(html(plan, "?period=tertial-1&atLeastVersion=" + later)).isEqualTo(frozen);
        assertThat(html(plan, "?atLeastVersion=" + later)).contains("1\u00A0235\u00A0067");
        assertThat(html(plan, "?version=" + closed))
                .contains("1\u00A0234\u00A0567 kr")
                .doesNotContain("1\u00A0235\u00A0067");
        assertThat(as("reader")
                        .get("/planbok/v1/reports/" + plan + "/follow-up.csv?by=TERTIAL", "Accept-Language", "en")
                        .body())
                .contains("Budget line,travel,Travel", "Time,2027-T1,,", ",1235067,");
        assertThat(as("reader")
                        .get("/planbok/v1/reports/" + plan + "/follow-up.html?period=tertial-2")
                        .body())
                .contains("/problems/period-unknown");
        assertThat(as("reader")
                        .get("/planbok/v1/reports/" + plan + "/follow-up.html?by=WEEK")
                        .statusCode())
                .isEqualTo(400);
    }

    private String html(String plan, String query) throws Exception {
        HttpResponse<String> answer =
                as("reader").get("/planbok/v1/reports/" + plan + "/follow-up.html" + query, "Accept-Language", "sv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        return answer.body();
    }

    private long open(String plan, String title) throws Exception {
        String year = plan.substring(plan.length() - 4);
        String quoted = Client.JSON.writeValueAsString(title);
        return send(plan, """
                [{"type": "OpenPlan", "organisation": "report", "year": %1$s, "title": %2$s, "capacity": 10},
                 {"type": "AddChapter", "key": "support", "title": %2$s},
                 {"type": "AddActivity", "key": "network", "chapter": "support", "title": %2$s, "kind": "ONGOING"},
                 {"type": "AddWorkItem", "activity": "network", "key": "meetings", "title": %2$s,
                  "to": "%1$s-04", "targets": [{"min": 2, "unit": "möten"}]},
                 {"type": "AllocateDays", "activity": "network", "days": 9.5},
                 {"type": "RegisterFunding", "key": "grant", "title": %2$s, "amount": 2000000, "status": "CONFIRMED"},
                 {"type": "AddBudgetLine", "key": "travel", "title": %3$s, "amount": 2000000},
                 {"type": "ReserveFunds", "key": "hotel", "line": "travel", "purpose": %2$s, "amount": 1000}]""".formatted(year, quoted, title.equals(HOSTILE) ? quoted : "\"Travel\""));
    }

    private long send(String plan, String commands) throws Exception {
        HttpResponse<String> answer = as("planner").command(plan, commands);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = Client.JSON.readTree(answer.body());
        return told.path("version").longValue();
    }
}
