package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.DatedRequired;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.structure.WorkItem;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;

/**
 * A point was completed on a day. A fact; a point is completed once, and another day is a correction (R18).
 *
 * @param activity the activity
 * @param workItem the point
 */
@DatedRequired
public record CompleteWorkItem(Key activity, Key workItem) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.named(plan, activity, judgement);
        Optional<WorkItem> named = Activities.workItem(plan, activity, workItem, judgement);
        judgement.settleNames();
        Optional<String> completed = named.flatMap(WorkItem::completed);
        if (completed.isPresent()
                && completed.equals(judgement.circumstances().dated().map(PartialDate::text))) {
            return List.of();
        }
        judgement.fits(
                completed.isEmpty(),
                SubjectKind.WORK_ITEM,
                activity + "/" + workItem,
                Misfit.WORK_ITEM_COMPLETED,
                completed.orElse(""));
        return List.of(new WorkItemCompleted(activity.text(), workItem.text()));
    }
}
