package se.planbok.plan;

import se.planbok.plan.event.Circumstances;

/**
 * A command as it was given.
 *
 * @param command the command
 * @param circumstances what was said beside it
 */
public record Order(PlanCommand command, Circumstances circumstances) {}
