package se.planbok.plan.structure;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.SubjectKind;

/**
 * What a contingent activity waited for has happened: it becomes a special one.
 *
 * @param activity the activity
 * @param priority the priority that it gets
 */
public record StartActivity(Key activity, Priority priority) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement)
                .ifPresent(found -> judgement.fits(
                        found.kind() == ActivityKind.CONTINGENT,
                        SubjectKind.ACTIVITY,
                        activity,
                        Misfit.START_ON_CONTINGENT_ONLY,
                        found.kind()));
        return List.of(new ActivityStarted(activity.text(), priority));
    }
}
