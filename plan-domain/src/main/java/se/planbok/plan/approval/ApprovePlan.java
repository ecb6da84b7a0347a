package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.PlanStep;

/** The authority whose turn it is, not the last of the route, approves the plan by its decision (R9, R10). */
public record ApprovePlan() implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<String> authority = Steps.decided(plan, PlanStep.APPROVE, judgement);
        return List.of(new PlanApproved(
                plan.id(), authority, plan.approval().status(), plan.approval().nextAfter(authority)));
    }
}
