package se.planbok.plan.event;

/** Facts about what was used of money and days and what was done, and what is said of it; no rule refuses them. */
public sealed interface OutturnEvent extends PlanEvent
        permits ExpenditureRecorded,
                DaysReported,
                WorkItemCompleted,
                ProgressReported,
                StatedFigureRecorded,
                ForecastStated,
                ProgressAssessed,
                Correction {}
