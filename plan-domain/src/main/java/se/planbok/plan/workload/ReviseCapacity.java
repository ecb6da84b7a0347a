package se.planbok.plan.workload;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Text;

/**
 * Changes the working days that the plan has to give out.
 *
 * @param capacity the new number of working days
 * @param acceptExcess the reason for going below what is allocated (R2)
 */
@ReasonRequired
public record ReviseCapacity(Days capacity, Optional<Text> acceptExcess) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        WorkloadState workload = plan.workload();
        if (workload.capacity().equals(Optional.of(capacity))) {
            return List.of();
        }
        DaysFitCapacity.judge(workload, Optional.of(capacity), workload.allocated(), judgement);
        return List.of(new CapacityRevised(plan.id(), workload.capacity(), capacity));
    }
}
