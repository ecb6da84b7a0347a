package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.SubjectKind;

/**
 * Changes a special activity's priority.
 *
 * @param activity the activity
 * @param priority the new one
 */
@ReasonRequired
public record ChangePriority(Key activity, Priority priority) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Activity> named = Activities.active(plan, activity, judgement);
        named.ifPresent(found -> judgement.fits(
                found.kind() == ActivityKind.SPECIAL,
                SubjectKind.ACTIVITY,
                activity,
                Misfit.PRIORITY_ON_SPECIAL_ONLY,
                found.kind()));
        return named.flatMap(Activity::priority)
                .filter(before -> before != priority)
                .map(before -> List.<PlanEvent>of(new PriorityChanged(activity.text(), before, priority)))
                .orElse(List.of());
    }
}
