package se.planbok.plan.event;

import java.util.Optional;

/**
 * A point's time, as exact as is known.
 *
 * @param from when it begins
 * @param to when it is over
 */
public record Schedule(Optional<String> from, Optional<String> to) {}
