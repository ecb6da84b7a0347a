package se.planbok.api.command;

import se.planbok.plan.event.Circumstances;

/**
 * A command that a rule refused, as it was given.
 *
 * @param type its name in the interface
 * @param fields its own fields, a record
 * @param circumstances what was said beside it
 */
public record RefusedOrder(String type, Object fields, Circumstances circumstances) {}
