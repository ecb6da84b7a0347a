package se.planbok.plan.event;

/**
 * What was said of how far a point has come, as it stands after corrections.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many were done by that day, all together
 * @param dated that day
 */
public record Progress(String activity, String workItem, long done, String dated) {}
