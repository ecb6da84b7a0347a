package se.planbok.api.read;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.plan.value.PlanId;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.decision.Titles;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.explain.Comparing;
import se.planbok.view.explain.Differences;
import se.planbok.view.explain.Grouping;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;
import se.planbok.view.workload.WorkloadView;

/** What changed between two moments of a plan. */
@RestController
class DifferencesController {

    private final ViewReads reads;
    private final DecisionLogReads log;
    private final Clock clock;
    private final List<View<?>> views;
    private final DecisionTitles titles = new DecisionTitles();

    DifferencesController(
            ViewReads reads,
            DecisionLogReads log,
            Clock clock,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings,
            AgendaView agenda,
            OutturnView outturn) {
        this.reads = reads;
        this.log = log;
        this.clock = clock;
        views = List.of(document, workload, budget, findings, agenda, outturn);
    }

    /** What changed, by subject, with the row of the log of decisions that set each figure last. */
    @GetMapping(path = "/planbok/v1/plans/{planId}/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Differences> differences(
            @PathVariable String planId,
            @RequestParam String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String atLeastVersion,
            Locale language) {
        Asked later = to == null ? new Asked(null, null, atLeastVersion) : asked("to", to, atLeastVersion);
        Moment<Titles> end = later.of(reads, titles, planId, clock);
        long begin = asked("from", from, null).of(reads, titles, planId, clock).version();
        if (begin > end.version()) {
            throw new MalformedRequest(FormProblem.FROM_AFTER_TO.at(""));
        }
        PlanId plan = new PlanId(planId);
        List<Comparing<?>> comparing = views.stream()
                .<Comparing<?>>map(view -> comparing(view, plan, begin))
                .toList();
        reads.each(plan, begin, end.version(), event -> comparing.forEach(each -> each.see(event)));
        Grouping grouping = new Grouping(
                comparing.stream().flatMap(each -> each.changes().stream()).toList());
        log.each(plan, begin, end.version(), grouping::see);
        return ResponseEntity.ok()
                .eTag("\"" + end.version() + "\"")
                .body(grouping.differences(planId, begin, end.version(), end.state(), language));
    }

    private <S> Comparing<S> comparing(View<S> view, PlanId plan, long version) {
        return new Comparing<>(
                view, plan.text(), version, reads.atVersion(view, plan, version).state());
    }

    /** A version or {@code adopted} where it is one, else an instant. */
    private Asked asked(String parameter, String text, String atLeastVersion) {
        return Asked.isVersion(text)
                ? new Asked(text, null, atLeastVersion)
                : new Asked(null, Asked.instant(parameter, text, clock).toString(), atLeastVersion);
    }
}
