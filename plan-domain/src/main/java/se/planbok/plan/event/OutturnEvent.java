package se.planbok.plan.event;

/** Facts about what was used of money and days, and what was done; no rule refuses them. */
public sealed interface OutturnEvent extends PlanEvent
        permits ExpenditureRecorded,
                DaysReported,
                WorkItemCompleted,
                ProgressReported,
                StatedFigureRecorded,
                Correction {}
