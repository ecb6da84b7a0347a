package se.planbok.plan.event;

import se.planbok.plan.value.Days;

/**
 * What was said of working days spent, as it stands after corrections.
 *
 * @param activity the activity
 * @param days how many
 * @param from the first day of the time in which they were worked
 * @param to its last day
 */
public record DaysSpent(String activity, Days days, String from, String to) {}
