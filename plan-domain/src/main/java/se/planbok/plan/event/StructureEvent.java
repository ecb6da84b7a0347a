package se.planbok.plan.event;

/** Facts about what the plan consists of: its texts, authorities, chapters, activities, points and meetings. */
public sealed interface StructureEvent extends PlanEvent
        permits PlanOpened,
                PlanDescribed,
                AuthorityNamed,
                ChapterAdded,
                ActivityAdded,
                ActivityDescribed,
                ActivityStarted,
                PriorityChanged,
                ActivityCancelled,
                WorkItemAdded,
                WorkItemRescheduled,
                WorkItemWithdrawn,
                MeetingScheduled,
                ChapterRenamed,
                InitiativeSplit,
                InitiativesMerged {}
