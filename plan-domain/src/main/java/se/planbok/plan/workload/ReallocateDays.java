package se.planbok.plan.workload;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Key;

/**
 * Moves working days from one activity to another in one step (R3).
 *
 * @param from the activity that gives
 * @param to the activity that gets
 * @param days how many
 */
@ReasonRequired
public record ReallocateDays(Key from, Key to, Days days) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, from, judgement);
        Activities.active(plan, to, judgement);
        judgement.settleNames();
        Days fromBefore = plan.workload().of(from.text());
        Days toBefore = plan.workload().of(to.text());
        judgement.uphold(new AllocationStaysPositive(from.text(), fromBefore, days));
        return from.equals(to)
                ? List.of()
                : List.of(new DaysReallocated(
                        from.text(),
                        to.text(),
                        days,
                        fromBefore,
                        fromBefore.minus(days),
                        toBefore,
                        toBefore.plus(days)));
    }
}
