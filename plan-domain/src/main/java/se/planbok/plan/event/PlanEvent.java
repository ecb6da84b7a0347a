package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * A fact of a plan's history. Events are the contract between the parts of the service and are kept for ever: names are
 * frozen, fields are only added, and every one says both what changed and what it became, so that a view can assign
 * instead of add. Keys and texts are plain text, amounts whole kronor, dates as exact as their source.
 */
public sealed interface PlanEvent
        permits StructureEvent,
                WorkloadEvent,
                FundingEvent,
                BudgetEvent,
                OutturnEvent,
                DelegationEvent,
                ApprovalEvent,
                ClosingEvent {

    /** What the event is about, the foremost first. */
    List<Subject> subjects();

    /** The event's name in the history, such as {@code DaysAllocated}. */
    default String type() {
        return getClass().getSimpleName();
    }
}
