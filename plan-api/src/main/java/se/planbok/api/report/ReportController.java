package se.planbok.api.report;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.planbok.api.read.Asked;
import se.planbok.api.read.AskedOutturn;
import se.planbok.api.read.LogQuestion;
import se.planbok.plan.value.PlanId;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.LoggedDecision;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.json.Json;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.LogFilter;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;
import tools.jackson.databind.ObjectWriter;

/** Reports on a plan, in the language asked for: Swedish unless English. */
@RestController
class ReportController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectWriter LINE = Json.mapper().writerFor(LoggedDecision.class);

    private final ViewReads reads;
    private final BudgetView budget;
    private final OutturnView outturn;
    private final PlanDocumentView document;
    private final DecisionLogReads log;
    private final Clock clock;
    private final DecisionTitles titles = new DecisionTitles();

    ReportController(
            ViewReads reads,
            BudgetView budget,
            OutturnView outturn,
            PlanDocumentView document,
            DecisionLogReads log,
            Clock clock) {
        this.reads = reads;
        this.budget = budget;
        this.outturn = outturn;
        this.document = document;
        this.log = log;
        this.clock = clock;
    }

    /** The budget as a table, for a spreadsheet. */
    @GetMapping(path = "/planbok/v1/reports/{planId}/budget.csv", produces = CSV)
    ResponseEntity<byte[]> budget(@PathVariable String planId, Asked asked, Locale language) {
        Moment<?> moment = asked.of(reads, budget, planId, clock);
        return file(planId, moment.version(), "budget.csv", CSV, language)
                .body(Csv.draw(new BudgetSheet(language).of((Budget) moment.answer())));
    }

    /** The budget as a page, for reading and printing. */
    @GetMapping(path = "/planbok/v1/reports/{planId}/budget.html", produces = HtmlReport.TYPE)
    ResponseEntity<String> budgetPage(@PathVariable String planId, Asked asked, Locale language) {
        Moment<?> moment = asked.of(reads, budget, planId, clock);
        ReportWords words = new ReportWords("budget", language);
        PlanFacts facts = facts(planId, moment.version());
        return page(new BudgetReport(words, facts, (Budget) moment.answer()).report(), words, moment.version());
    }

    /** How the plan goes as a page, for reading and printing. */
    @GetMapping(path = "/planbok/v1/reports/{planId}/follow-up.html", produces = HtmlReport.TYPE)
    ResponseEntity<String> followUpPage(
            @PathVariable String planId, Asked asked, AskedOutturn question, Locale language) {
        Outturn answer = question.of(asked, reads, outturn, planId, clock);
        ReportWords words = new ReportWords("followUp", language);
        PlanFacts facts = facts(planId, answer.version());
        Report report = new FollowUpReport(words, facts, answer, Optional.ofNullable(question.period())).report();
        return page(report, words, answer.version());
    }

    /** How the plan goes as a table, for a spreadsheet. */
    @GetMapping(path = "/planbok/v1/reports/{planId}/follow-up.csv", produces = CSV)
    ResponseEntity<byte[]> followUp(@PathVariable String planId, Asked asked, AskedOutturn question, Locale language) {
        Outturn answer = question.of(asked, reads, outturn, planId, clock);
        return file(planId, answer.version(), "follow-up.csv", CSV, language)
                .body(Csv.draw(new FollowUpSheet(new ReportWords("followUp", language)).of(answer)));
    }

    /** The log of decisions as a table, for a spreadsheet: all rows that meet what is asked for. */
    @GetMapping(path = "/planbok/v1/reports/{planId}/decisions.csv", produces = CSV)
    ResponseEntity<StreamingResponseBody> decisionsAsTable(
            @PathVariable String planId, Asked asked, LogQuestion question, Locale language) {
        LogFilter filter = question.filter();
        long version = asked.of(reads, titles, planId, clock).version();
        DecisionsSheet report = new DecisionsSheet(language);
        return file(planId, version, "decisions.csv", CSV, language).body(out -> {
            try (Csv csv = new Csv(out)) {
                csv.row(report.headings());
                log.each(new PlanId(planId), version, filter, row -> csv.row(report.row(row.in(language))));
            }
        });
    }

    /** The log of decisions as lines of JSON, for a program: all rows that meet what is asked for. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LoggedDecision.class)))
    @GetMapping(path = "/planbok/v1/reports/{planId}/decisions.ndjson", produces = NDJSON)
    ResponseEntity<StreamingResponseBody> decisionsAsLines(
            @PathVariable String planId, Asked asked, LogQuestion question, Locale language) {
        LogFilter filter = question.filter();
        long version = asked.of(reads, titles, planId, clock).version();
        return file(planId, version, "decisions.ndjson", NDJSON, language).body(out -> {
            OutputStream lines = new BufferedOutputStream(out);
            log.each(new PlanId(planId), version, filter, line(lines, language));
            lines.flush();
        });
    }

    private static Consumer<LogRow> line(OutputStream out, Locale language) {
        return row -> {
            try {
                out.write((LINE.writeValueAsString(row.in(language)) + '\n').getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private PlanFacts facts(String planId, long version) {
        PlanId plan = new PlanId(planId);
        return new PlanFacts(
                (PlanDocument) reads.atVersion(document, plan, version).answer(),
                AskedOutturn.lastAt(reads, plan, version));
    }

    private static ResponseEntity<String> page(Report report, ReportWords words, long version) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(HtmlReport.TYPE))
                .eTag("\"" + version + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", HtmlReport.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(HtmlReport.draw(report, words));
    }

    private static ResponseEntity.BodyBuilder file(
            String planId, long version, String name, String type, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag("\"" + version + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + planId + "-" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }
}
