package se.planbok.api.read;

import java.time.Clock;
import java.util.List;
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
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.explain.Explaining;
import se.planbok.view.explain.Explanation;
import se.planbok.view.explain.FigurePath;
import se.planbok.view.explain.FigureUnknown;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;
import se.planbok.view.workload.WorkloadView;

/** Every number of a plan is the sum of events; this says of which. */
@RestController
class ExplanationsController {

    private final ViewReads reads;
    private final Clock clock;
    private final List<View<?>> views;

    ExplanationsController(
            ViewReads reads,
            Clock clock,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings,
            AgendaView agenda,
            OutturnView outturn) {
        this.reads = reads;
        this.clock = clock;
        views = List.of(document, workload, budget, findings, agenda, outturn);
    }

    /** The events that add up to one figure of one view, as it stands or as of any moment. */
    @GetMapping(path = "/planbok/v1/plans/{planId}/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Explanation> explanation(@PathVariable String planId, Asked asked, @RequestParam String figure) {
        FigurePath path = FigurePath.parse(figure)
                .orElseThrow(() -> new MalformedRequest(FormProblem.PARAMETER_FORM.at("", "figure")));
        View<?> view = views.stream()
                .filter(some -> some.name().equals(path.view()))
                .findFirst()
                .orElseThrow(() -> new FigureUnknown(path, 0));
        Explanation explanation = explanation(view, path, planId, asked);
        return ResponseEntity.ok().eTag("\"" + explanation.version() + "\"").body(explanation);
    }

    private <S> Explanation explanation(View<S> view, FigurePath path, String planId, Asked asked) {
        Moment<S> moment = asked.of(reads, view, planId, clock);
        Explaining<S> explaining = new Explaining<>(view, planId, path);
        explaining.check(moment.answer());
        reads.each(new PlanId(planId), -1, moment.version(), explaining::see);
        return explaining.explanation();
    }
}
