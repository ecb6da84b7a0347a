package se.planbok.plan.event;

/**
 * A budget line's bounds; an exact amount has both alike.
 *
 * @param lower kronor at least
 * @param upper kronor at most
 */
public record Bounds(long lower, long upper) {}
