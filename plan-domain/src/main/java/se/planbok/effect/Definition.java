package se.planbok.effect;

import java.time.Instant;
import java.util.Optional;
import se.planbok.effect.event.IndicatorDefinition;
import se.planbok.stream.Occurrence;

/**
 * A definition of an indicator, and when it came.
 *
 * @param definition the definition
 * @param sequence the number of its event
 * @param at when it was recorded
 * @param by the opaque id of who recorded it
 * @param reason why
 */
public record Definition(
        IndicatorDefinition definition, long sequence, Instant at, String by, Optional<String> reason) {

    static Definition of(IndicatorDefinition definition, Occurrence<?> occurrence) {
        return new Definition(
                definition,
                occurrence.sequence(),
                occurrence.at(),
                occurrence.by(),
                occurrence.circumstances().reason());
    }
}
