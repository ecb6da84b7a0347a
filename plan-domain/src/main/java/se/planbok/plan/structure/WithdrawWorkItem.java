package se.planbok.plan.structure;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * Takes away a point on which nothing was done.
 *
 * @param activity the activity
 * @param workItem the point
 */
@ReasonRequired
public record WithdrawWorkItem(Key activity, Key workItem) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.named(plan, activity, judgement);
        Activities.workItem(plan, activity, workItem, judgement)
                .ifPresent(found -> judgement.fits(
                        !found.isBegun(),
                        SubjectKind.WORK_ITEM,
                        activity + "/" + workItem,
                        Misfit.WORK_ITEM_BEGUN,
                        found.completed().orElseGet(() -> "" + found.done().most())));
        return List.of(new WorkItemWithdrawn(activity.text(), workItem.text()));
    }
}
