package se.planbok.plan.event;

/** Facts about capacity, working days and cash needs. */
public sealed interface WorkloadEvent extends PlanEvent
        permits DaysAllocated, DaysWithdrawn, DaysReallocated, CapacityRevised, CashNeedStated {}
