package se.planbok.effect;

import java.time.Instant;
import java.util.Optional;
import se.planbok.effect.event.MeasurementUsed;
import se.planbok.effect.value.Decimal;
import se.planbok.plan.value.DecisionReference;
import se.planbok.stream.Occurrence;

/**
 * A decision rested on a measurement.
 *
 * @param value the value that the decision saw
 * @param measurement the number of the event that recorded the value
 * @param decision the decision
 * @param plan the plan that it was about
 * @param sequence the number of its event
 * @param at when it was recorded
 * @param by the opaque id of who recorded it
 */
public record Use(
        Decimal value,
        long measurement,
        DecisionReference decision,
        Optional<String> plan,
        long sequence,
        Instant at,
        String by) {

    static Use of(MeasurementUsed event, Occurrence<?> occurrence) {
        return new Use(
                event.value(),
                event.measurement(),
                occurrence.circumstances().decision().orElseThrow(),
                event.plan(),
                occurrence.sequence(),
                occurrence.at(),
                occurrence.by());
    }
}
