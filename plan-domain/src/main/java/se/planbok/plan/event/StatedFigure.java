package se.planbok.plan.event;

/**
 * A figure as a source states it, after corrections.
 *
 * @param figure which figure
 * @param amount kronor
 * @param approximate whether the amount is about
 * @param source where it stands
 */
public record StatedFigure(String figure, long amount, boolean approximate, String source) {}
