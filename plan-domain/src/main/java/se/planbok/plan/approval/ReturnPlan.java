package se.planbok.plan.approval;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.SubjectKind;

/**
 * An authority of the route gives the plan back (R9): it is a draft again, and the approvals given end.
 *
 * @param authority the authority
 */
@ReasonRequired
public record ReturnPlan(Key authority) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.known(SubjectKind.AUTHORITY, authority, plan.structure().authority(authority.text()));
        Steps.judge(plan, PlanStep.RETURN, judgement);
        ApprovalState approval = plan.approval();
        judgement.uphold(new ReturnerIsOfRoute(authority.text(), approval.status(), approval.route()));
        return List.of(new PlanReturned(plan.id(), authority.text(), approval.status(), approval.approvedBy()));
    }
}
