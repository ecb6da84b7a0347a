package se.planbok.api.refusal;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A command that a rule refused.
 *
 * @param number its number among all that are kept
 * @param at when, UTC
 * @param by the opaque id of the person who sent it
 * @param version the version of the plan that the rule was held against
 * @param command the command as the service understood it
 * @param place its place in its batch, from 0
 * @param refusals every rule that refused it with the figures, the foremost first
 */
record RefusedCommand(
        long number, Instant at, String by, long version, JsonNode command, int place, JsonNode refusals) {}
