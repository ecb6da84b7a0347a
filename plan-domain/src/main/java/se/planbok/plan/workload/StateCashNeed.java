package se.planbok.plan.workload;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Text;

/**
 * States whether an activity needs money beside its days.
 *
 * @param activity the activity
 * @param need the need
 * @param minimum whether it is stated as a minimum
 * @param note a note to it
 */
public record StateCashNeed(Key activity, CashNeed need, boolean minimum, Optional<Text> note) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement);
        Optional<StatedNeed> before = plan.workload().need(activity.text());
        StatedNeed after = new StatedNeed(need, minimum, note.map(Text::text));
        return before.equals(Optional.of(after))
                ? List.of()
                : List.of(
                        new CashNeedStated(activity.text(), need, minimum, after.note(), before.map(StatedNeed::need)));
    }
}
