package se.planbok.plan.event;

import java.util.Optional;

/**
 * How far a point has come.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many are done, where that was reported
 */
public record DoneOf(String activity, String workItem, Optional<Long> done) {}
