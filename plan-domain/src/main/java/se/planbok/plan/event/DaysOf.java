package se.planbok.plan.event;

import se.planbok.plan.value.Days;

/**
 * The working days of an activity.
 *
 * @param activity the activity
 * @param days how many
 */
public record DaysOf(String activity, Days days) {}
