package se.planbok.plan.approval;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.Severity;
import se.planbok.plan.value.PlanStep;

/** Hands the plan to the authorities of its route (R9); from then on it does not change until it is adopted. */
public record SubmitPlan() implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Steps.judge(plan, PlanStep.SUBMIT, judgement);
        ApprovalState approval = plan.approval();
        judgement.uphold(new RouteIsSet(approval.status(), approval.route()));
        judgement.uphold(new BlockingIsAcknowledged(plan.findings().list().stream()
                .filter(finding -> finding.code().severity() == Severity.BLOCKING)
                .filter(finding -> finding.acknowledgement().isEmpty())
                .map(SubmitPlan::named)
                .toList()));
        return List.of(new PlanSubmitted(plan.id(), approval.status(), approval.route()));
    }

    private static String named(Finding finding) {
        return finding.code() + " " + finding.subject().key();
    }
}
