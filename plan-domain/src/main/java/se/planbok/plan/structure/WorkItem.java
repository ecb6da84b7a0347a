package se.planbok.plan.structure;

import se.planbok.plan.event.Schedule;

/**
 * A point of an activity as it stands.
 *
 * @param schedule its time
 * @param withdrawn whether it was taken away
 */
public record WorkItem(Schedule schedule, boolean withdrawn) {}
