package se.planbok.plan.value;

import java.util.Optional;

/**
 * Money in that is meant for an activity.
 *
 * @param activity the activity
 * @param amount how much, in kronor; unknown where absent, and then never compared
 */
public record Earmark(Key activity, Optional<Money> amount) {}
