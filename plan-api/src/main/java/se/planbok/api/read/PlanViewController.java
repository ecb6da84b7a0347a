package se.planbok.api.read;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.finding.PlanFindings;
import se.planbok.view.fold.View;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;
import se.planbok.view.workload.Workload;
import se.planbok.view.workload.WorkloadView;

/** The views of one plan, as it stands or as of any moment. */
@RestController
@RequestMapping(path = "/planbok/v1/plans/{planId}", produces = MediaType.APPLICATION_JSON_VALUE)
class PlanViewController {

    private final ViewReads reads;
    private final Clock clock;
    private final PlanDocumentView document;
    private final WorkloadView workload;
    private final BudgetView budget;
    private final FindingsView findings;

    PlanViewController(
            ViewReads reads,
            Clock clock,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings) {
        this.reads = reads;
        this.clock = clock;
        this.document = document;
        this.workload = workload;
        this.budget = budget;
        this.findings = findings;
    }

    /** The plan as text. */
    @GetMapping
    ResponseEntity<PlanDocument> document(@PathVariable String planId, Asked asked) {
        return answer(planId, asked, document, PlanDocument.class);
    }

    /** Working days per activity, kind, priority and chapter, against capacity. */
    @GetMapping("/workload")
    ResponseEntity<Workload> workload(@PathVariable String planId, Asked asked) {
        return answer(planId, asked, workload, Workload.class);
    }

    /** Money in and out: planned, reserved, spent and remaining. */
    @GetMapping("/budget")
    ResponseEntity<Budget> budget(@PathVariable String planId, Asked asked) {
        return answer(planId, asked, budget, Budget.class);
    }

    /**
     * What does not add up, and since when.
     *
     * @param date the day on which it is looked at; today in Stockholm unless said. No finding depends on the day as long
     *     as nothing in the plan falls due
     */
    @GetMapping("/findings")
    ResponseEntity<PlanFindings> findings(
            @PathVariable String planId,
            Asked asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return answer(planId, asked, findings, PlanFindings.class);
    }

    private <S, A> ResponseEntity<A> answer(String planId, Asked asked, View<S> view, Class<A> type) {
        Moment<S> moment = asked.of(reads, view, planId, clock);
        return ResponseEntity.ok().eTag("\"" + moment.version() + "\"").body(type.cast(moment.answer()));
    }
}
