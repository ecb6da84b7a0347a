package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SubjectKind;

/**
 * Changes a point's time; what is left out stays as it is.
 *
 * @param activity the activity
 * @param workItem the point
 * @param from when it begins
 * @param to when it is over
 */
public record RescheduleWorkItem(Key activity, Key workItem, Optional<PartialDate> from, Optional<PartialDate> to)
        implements PlanCommand {

    /** @throws InvalidValue when no time is given, or it is over before it begins */
    public RescheduleWorkItem {
        if (from.isEmpty() && to.isEmpty()) {
            throw new InvalidValue("from", "required");
        }
        Span.check(from, to, "to");
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement);
        Optional<WorkItem> named = Activities.workItem(plan, activity, workItem, judgement);
        judgement.settleNames();
        Schedule before = named.orElseThrow().schedule();
        Schedule after = new Schedule(
                from.map(PartialDate::text).or(before::from),
                to.map(PartialDate::text).or(before::to));
        judgement.fits(
                after.isInOrder(),
                SubjectKind.WORK_ITEM,
                activity + "/" + workItem,
                Misfit.WORK_ITEM_OVER_BEFORE_IT_BEGINS,
                after.from().orElse("") + "/" + after.to().orElse(""));
        return after.equals(before)
                ? List.of()
                : List.of(new WorkItemRescheduled(activity.text(), workItem.text(), before, after));
    }
}
