package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Assessment;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.TrafficLight;

/**
 * Assesses how far an activity has come, and says why unless it goes as planned.
 *
 * @param activity the activity
 * @param step how far it has come
 * @param light whether it goes as planned
 */
public record AssessProgress(Key activity, ProgressStep step, TrafficLight light) implements PlanCommand {

    @Override
    public boolean needsReason() {
        return light != TrafficLight.GREEN;
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.named(plan, activity, judgement);
        judgement.settleNames();
        Optional<Assessment> before = plan.outturn().assessment(activity.text());
        Assessment now = new Assessment(step, light, judgement.circumstances().reason());
        return before.equals(Optional.of(now))
                ? List.of()
                : List.of(new ProgressAssessed(
                        activity.text(), step, light, before.map(Assessment::step), before.map(Assessment::light)));
    }
}
