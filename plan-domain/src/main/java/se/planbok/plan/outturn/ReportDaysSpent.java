package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;

/**
 * Working days were spent on an activity, also on a cancelled one. A fact: more days than the activity has are recorded,
 * and found.
 *
 * @param activity the activity
 * @param days how many
 * @param from the first day of the time in which they were worked
 * @param to its last day
 */
public record ReportDaysSpent(Key activity, Days days, PartialDate from, PartialDate to) implements PlanCommand {

    /** @throws InvalidValue when the time ends before it begins */
    public ReportDaysSpent {
        Span.check(Optional.of(from), Optional.of(to), "to");
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.named(plan, activity, judgement);
        OutturnState outturn = plan.outturn();
        return List.of(new DaysReported(
                activity.text(),
                days,
                from.text(),
                to.text(),
                outturn.daysSpentOn(activity.text()).plus(days),
                outturn.daysSpent().plus(days)));
    }
}
