package se.planbok.stream;

import java.time.Instant;
import se.planbok.plan.event.Circumstances;

/**
 * An event as it stands in its stream's history.
 *
 * @param sequence its number within the stream; the first is 0
 * @param at when the service learned of it, UTC to the millisecond, never earlier than the event before it
 * @param by the opaque id of the person who sent the command
 * @param event what happened
 * @param circumstances what was said beside it
 */
public record Occurrence<E extends StreamEvent>(
        long sequence, Instant at, String by, E event, Circumstances circumstances) {}
