package se.planbok.api.command;

/**
 * The answer to a batch that was let through.
 *
 * @param version the plan's version after it
 * @param body the answer as JSON
 * @param repeated whether it is the first answer, given again to a repeated request
 */
public record CommandAnswer(long version, String body, boolean repeated) {}
