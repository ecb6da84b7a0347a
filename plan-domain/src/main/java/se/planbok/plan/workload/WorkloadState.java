package se.planbok.plan.workload;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.Days;

/**
 * The working days and who has them.
 *
 * @param capacity working days to give out; unknown where absent, and then never compared
 * @param allocated working days given out, all activities together
 * @param byActivity working days by activity; none where absent
 * @param needs stated cash needs by activity
 */
public record WorkloadState(
        Optional<Days> capacity, Days allocated, PMap<String, Days> byActivity, PMap<String, StatedNeed> needs) {

    /** Nothing yet. */
    public static final WorkloadState NONE =
            new WorkloadState(Optional.empty(), Days.ZERO, HashTreePMap.empty(), HashTreePMap.empty());

    /** The working days that an activity has. */
    public Days of(String activity) {
        return byActivity.getOrDefault(activity, Days.ZERO);
    }

    /** An activity's stated cash need. */
    public Optional<StatedNeed> need(String activity) {
        return Optional.ofNullable(needs.get(activity));
    }

    /** The state that the event makes of this one. */
    public WorkloadState after(WorkloadEvent event) {
        return switch (event) {
            case DaysAllocated e -> given(e.activity(), e.after(), e.planAllocated());
            case DaysWithdrawn e -> given(e.activity(), e.after(), e.planAllocated());
            case DaysReallocated e -> given(e.from(), e.fromAfter(), allocated).given(e.to(), e.toAfter(), allocated);
            case CapacityRevised e -> new WorkloadState(Optional.of(e.after()), allocated, byActivity, needs);
            case CashNeedStated e ->
                new WorkloadState(
                        capacity,
                        allocated,
                        byActivity,
                        needs.plus(e.activity(), new StatedNeed(e.need(), e.minimum(), e.note())));
        };
    }

    /** The opening of the plan states its capacity. */
    public WorkloadState opened(PlanOpened e) {
        return new WorkloadState(e.capacity(), allocated, byActivity, needs);
    }

    /** A cancelled activity gives its unspent days back (R13). */
    public WorkloadState cancelled(ActivityCancelled e) {
        return given(e.activity(), e.allocated(), e.planAllocated());
    }

    private WorkloadState given(String activity, Days days, Days planAllocated) {
        return new WorkloadState(capacity, planAllocated, byActivity.plus(activity, days), needs);
    }
}
