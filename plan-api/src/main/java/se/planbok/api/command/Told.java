package se.planbok.api.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * An event in an answer.
 *
 * @param sequence its number
 * @param type its name
 * @param at when it was recorded
 * @param by the opaque id of who sent the command
 * @param data its payload just as it is stored
 */
record Told(
        long sequence,
        String type,
        Instant at,
        String by,
        @JsonRawValue String data) {}
