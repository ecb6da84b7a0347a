package se.planbok.plan.closing;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanEvent;

/**
 * Closes an adopted plan (R9) when every reservation is spent, released, lapsed or carried over (R14); from then on it
 * takes only corrections of facts (R15).
 */
public record ClosePlan() implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.uphold(PlanIsAdopted.toClose(plan));
        judgement.uphold(EveryReservationIsSettled.of(plan));
        return List.of(new PlanClosed(plan.id(), plan.surplus(), plan.closing().carried()));
    }
}
