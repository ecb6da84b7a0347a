package se.planbok.api.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.read.Asked;
import se.planbok.api.read.LogQuestion;
import se.planbok.view.agenda.Agenda;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.Budget;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.decision.Decisions;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.explain.Explanation;
import se.planbok.view.explain.FigurePath;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.finding.PlanFindings;
import se.planbok.view.fold.View;
import se.planbok.view.standing.Standing;
import se.planbok.view.store.LogFilter;
import se.planbok.view.workload.Workload;
import se.planbok.view.workload.WorkloadView;

/** The views of a scenario, as the plan's would be if it had gone on so, and how it differs from the live plan. */
@RestController
@RequestMapping(path = "/planbok/v1/plans/{planId}/scenarios/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
class ScenarioViewController {

    private final ScenarioService service;
    private final ScenarioReads reads;
    private final Clock clock;
    private final PlanDocumentView document;
    private final WorkloadView workload;
    private final BudgetView budget;
    private final FindingsView findings;
    private final AgendaView agenda;

    ScenarioViewController(
            ScenarioService service,
            ScenarioReads reads,
            Clock clock,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings,
            AgendaView agenda) {
        this.service = service;
        this.reads = reads;
        this.clock = clock;
        this.document = document;
        this.workload = workload;
        this.budget = budget;
        this.findings = findings;
        this.agenda = agenda;
    }

    /** The plan as text. */
    @GetMapping("/document")
    ResponseEntity<PlanDocument> document(@PathVariable String planId, @PathVariable String key, Asked asked) {
        return answer(planId, key, asked, document, PlanDocument.class);
    }

    /** Working days. */
    @GetMapping("/workload")
    ResponseEntity<Workload> workload(@PathVariable String planId, @PathVariable String key, Asked asked) {
        return answer(planId, key, asked, workload, Workload.class);
    }

    /** Money in and out. */
    @GetMapping("/budget")
    ResponseEntity<Budget> budget(@PathVariable String planId, @PathVariable String key, Asked asked) {
        return answer(planId, key, asked, budget, Budget.class);
    }

    /**
     * What does not add up.
     *
     * @param date the day on which it is looked at; of a past moment the day of that moment, else today in Stockholm
     */
    @GetMapping("/findings")
    ResponseEntity<PlanFindings> findings(
            @PathVariable String planId,
            @PathVariable String key,
            Asked asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        Branch branch = at(planId, key, asked);
        Standing state = reads.state(branch, findings);
        LocalDate day = asked.day(date, state.lastAt(), clock);
        return shown(branch, findings.answer(planId, branch.version(), state, day));
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
            @PathVariable String key,
            Asked asked,
            @RequestParam(required = false) String authority,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        Branch branch = at(planId, key, asked);
        Standing state = reads.state(branch, agenda);
        LocalDate day = asked.day(date, state.lastAt(), clock);
        return shown(
                branch,
                agenda.answer(planId, branch.version(), state, Optional.ofNullable(authority), Optional.of(day)));
    }

    /**
     * The scenario's own changes in words, those that meet all that is asked for.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     */
    @GetMapping("/decisions")
    ResponseEntity<Decisions> decisions(
            @PathVariable String planId,
            @PathVariable String key,
            Asked asked,
            LogQuestion question,
            @RequestParam(defaultValue = LogQuestion.USUALLY) String limit,
            Locale language) {
        LogFilter filter = question.filter(limit);
        Branch branch = at(planId, key, asked);
        return shown(branch, reads.decisions(branch, filter, language));
    }

    /** The events that add up to one figure. */
    @GetMapping("/explanations")
    ResponseEntity<Explanation> explanation(
            @PathVariable String planId, @PathVariable String key, Asked asked, @RequestParam String figure) {
        FigurePath path = FigurePath.parse(figure)
                .orElseThrow(() -> new MalformedRequest(FormProblem.PARAMETER_FORM.at("", "figure")));
        Branch branch = at(planId, key, asked);
        return shown(branch, reads.explanation(branch, path));
    }

    /** What is not as in the live plan, figure by figure. */
    @GetMapping("/differences")
    ResponseEntity<ScenarioDifferences> differences(
            @PathVariable String planId, @PathVariable String key, Asked asked) {
        Branch branch = at(planId, key, asked);
        return shown(branch, reads.differences(branch));
    }

    private <A> ResponseEntity<A> answer(String planId, String key, Asked asked, View<?> view, Class<A> type) {
        Branch branch = at(planId, key, asked);
        return shown(branch, type.cast(reads.answer(branch, view)));
    }

    private Branch at(String planId, String key, Asked asked) {
        return asked.of(() -> reads.moments(service.find(planId, key)), clock);
    }

    private static <A> ResponseEntity<A> shown(Branch branch, A answer) {
        return ResponseEntity.ok().eTag("\"" + branch.version() + "\"").body(answer);
    }
}
