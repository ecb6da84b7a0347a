package se.planbok.plan.workload;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Text;

/**
 * Gives working days to an activity, on top of what it has.
 *
 * @param activity the activity
 * @param days how many
 * @param provisional whether they may change
 * @param note a note to the figure
 * @param acceptExcess the reason for going past the capacity (R2)
 */
public record AllocateDays(
        Key activity, Days days, boolean provisional, Optional<Text> note, Optional<Text> acceptExcess)
        implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement);
        judgement.settleNames();
        WorkloadState workload = plan.workload();
        Days before = workload.of(activity.text());
        Days allocated = workload.allocated().plus(days);
        DaysFitCapacity.judge(workload, workload.capacity(), allocated, judgement);
        return List.of(new DaysAllocated(
                activity.text(), days, provisional, note.map(Text::text), before, before.plus(days), allocated));
    }
}
