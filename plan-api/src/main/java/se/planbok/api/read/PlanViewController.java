package se.planbok.api.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.view.agenda.Agenda;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.finding.PlanFindings;
import se.planbok.view.fold.View;
import se.planbok.view.standing.Standing;
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
    private final AgendaView agenda;

    PlanViewController(
            ViewReads reads,
            Clock clock,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings,
            AgendaView agenda) {
        this.reads = reads;
        this.clock = clock;
        this.document = document;
        this.workload = workload;
        this.budget = budget;
        this.findings = findings;
        this.agenda = agenda;
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
     * @param date the day on which it is looked at; of a past moment the day of that moment, else today in Stockholm
     */
    @GetMapping("/findings")
    ResponseEntity<PlanFindings> findings(
            @PathVariable String planId,
            Asked asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        Moment<Standing> moment = asked.of(reads, findings, planId, clock);
        LocalDate day = asked.day(date, moment.state().lastAt(), clock);
        return answer(moment, findings.answer(planId, moment.version(), moment.state(), day));
    }

    /**
     * What an authority must decide, be told of and follow up.
     *
     * @param authority whose agenda it is; all authorities' unless said
     * @param date the day that it is for, as of findings
     */
    @GetMapping("/agenda")
    ResponseEntity<Agenda> agenda(
            @PathVariable String planId,
            Asked asked,
            @RequestParam(required = false) String authority,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        Moment<Standing> moment = asked.of(reads, agenda, planId, clock);
        LocalDate day = asked.day(date, moment.state().lastAt(), clock);
        return answer(
                moment,
                agenda.answer(
                        planId, moment.version(), moment.state(), Optional.ofNullable(authority), Optional.of(day)));
    }

    private <S, A> ResponseEntity<A> answer(String planId, Asked asked, View<S> view, Class<A> type) {
        Moment<S> moment = asked.of(reads, view, planId, clock);
        return answer(moment, type.cast(moment.answer()));
    }

    private static <A> ResponseEntity<A> answer(Moment<?> moment, A answer) {
        return ResponseEntity.ok().eTag("\"" + moment.version() + "\"").body(answer);
    }
}
