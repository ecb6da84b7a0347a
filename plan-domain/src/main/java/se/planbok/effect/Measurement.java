package se.planbok.effect;

import java.time.Instant;
import java.util.Optional;
import se.planbok.effect.event.MeasurementRecorded;
import se.planbok.effect.value.Decimal;
import se.planbok.stream.Occurrence;

/**
 * A value that was stated for a period.
 *
 * @param value the value
 * @param definition the number of the definition by which it was measured
 * @param source where it comes from, where that is more than the indicator's source
 * @param fetchedAt when it was fetched from there
 * @param approximate whether it is about so much
 * @param note a note to it
 * @param sequence the number of its event
 * @param at when it was recorded
 * @param by the opaque id of who recorded it
 * @param reason why another value was stated
 */
public record Measurement(
        Decimal value,
        int definition,
        Optional<String> source,
        Optional<Instant> fetchedAt,
        boolean approximate,
        Optional<String> note,
        long sequence,
        Instant at,
        String by,
        Optional<String> reason) {

    static Measurement of(MeasurementRecorded event, Occurrence<?> occurrence) {
        return new Measurement(
                event.value(),
                event.definition(),
                event.source(),
                event.fetchedAt(),
                event.approximate(),
                event.note(),
                occurrence.sequence(),
                occurrence.at(),
                occurrence.by(),
                occurrence.circumstances().reason());
    }
}
