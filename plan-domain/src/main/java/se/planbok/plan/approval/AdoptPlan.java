package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.PlanStep;

/**
 * The last authority of the route adopts the plan by its decision (R9, R10). The reservations that were decided with the
 * plan are granted by it.
 */
public record AdoptPlan() implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<String> authority = Steps.decided(plan, PlanStep.ADOPT, judgement);
        return List.of(new PlanAdopted(
                plan.id(), authority, plan.approval().status(), plan.budget().awaitingAdoption()));
    }
}
