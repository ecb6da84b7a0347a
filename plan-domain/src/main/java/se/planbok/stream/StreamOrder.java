package se.planbok.stream;

import se.planbok.plan.event.Circumstances;

/**
 * A command as it was given.
 *
 * @param command the command
 * @param circumstances what was said beside it
 */
public record StreamOrder<C extends StreamCommand<?, ?>>(C command, Circumstances circumstances) {}
