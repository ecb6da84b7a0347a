package se.planbok.plan.workload;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Key;

/**
 * Takes working days back from an activity to capacity.
 *
 * @param activity the activity
 * @param days how many
 */
@ReasonRequired
public record WithdrawDays(Key activity, Days days) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement);
        judgement.settleNames();
        Days before = plan.workload().of(activity.text());
        judgement.uphold(new AllocationStaysPositive(activity.text(), before, days));
        return List.of(new DaysWithdrawn(
                activity.text(),
                days,
                before,
                before.minus(days),
                plan.workload().allocated().minus(days)));
    }
}
