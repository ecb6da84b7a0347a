package se.planbok.plan.event;

import java.util.Optional;

/**
 * How far a point has come.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many are done, where that was reported
 * @param unit which of the point's targets it is about, by what that counts; absent where it is about them all
 */
public record DoneOf(String activity, String workItem, Optional<Long> done, Optional<String> unit) {}
