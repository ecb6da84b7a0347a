package se.planbok.plan.event;

import java.util.Optional;

/**
 * What was said of a point that was completed, as it stands after corrections.
 *
 * @param activity the activity
 * @param workItem the point
 * @param dated when it was completed; absent where it was not after all
 */
public record Completion(String activity, String workItem, Optional<String> dated) {}
