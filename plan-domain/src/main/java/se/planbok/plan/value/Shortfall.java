package se.planbok.plan.value;

/**
 * By how much a target was missed.
 *
 * @param least the least that was to be done
 * @param done how many were done
 */
public record Shortfall(long least, long done) {}
