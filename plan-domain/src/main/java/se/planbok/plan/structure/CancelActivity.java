package se.planbok.plan.structure;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Key;

/**
 * Cancels an activity (R13): its unspent days go back to capacity and its nominations end. Its unspent reservations
 * must be released or moved before, or earlier in the same batch.
 *
 * @param activity the activity
 */
@ReasonRequired
public record CancelActivity(Key activity) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement);
        judgement.settleNames();
        String key = activity.text();
        judgement.uphold(NothingUnspentIsLeft.of(key, plan.budget().unspentOf(key)));
        Days allocated = plan.workload().of(key);
        Days used = plan.outturn().daysSpentOn(key);
        Days kept = used.exceeds(allocated) ? allocated : used;
        kept = kept.isNegative() ? Days.ZERO : kept;
        Days returned = allocated.minus(kept);
        return List.of(new ActivityCancelled(
                key,
                returned,
                kept,
                plan.workload().allocated().minus(returned),
                plan.budget().of(key).nominations().stream().sorted().toList()));
    }
}
