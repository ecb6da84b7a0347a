package se.planbok.plan.event;

/**
 * What was said of a point that was completed, as it stands after corrections.
 *
 * @param activity the activity
 * @param workItem the point
 * @param dated when it was completed
 */
public record Completion(String activity, String workItem, String dated) {}
