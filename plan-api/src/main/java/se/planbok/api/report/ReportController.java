package se.planbok.api.report;

import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.read.Asked;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;

/** Reports on a plan, in the language asked for: Swedish unless English. */
@RestController
class ReportController {

    private final ViewReads reads;
    private final BudgetView budget;
    private final Clock clock;

    ReportController(ViewReads reads, BudgetView budget, Clock clock) {
        this.reads = reads;
        this.budget = budget;
        this.clock = clock;
    }

    /** The budget as a table, for a spreadsheet. */
    @GetMapping(path = "/planbok/v1/reports/{planId}/budget.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> budget(@PathVariable String planId, Asked asked, Locale language) {
        Moment<?> moment = asked.of(reads, budget, planId, clock);
        return ResponseEntity.ok()
                .eTag("\"" + moment.version() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + planId + "-budget.csv\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(Csv.draw(new BudgetReport(language).of((Budget) moment.answer())));
    }
}
