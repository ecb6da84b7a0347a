package se.planbok.effect.event;

import java.util.Optional;
import se.planbok.effect.value.Desired;
import se.planbok.effect.value.Level;

/**
 * How an indicator is defined; each definition stays readable beside those after it.
 *
 * @param number its number; the first is 1
 * @param title the indicator's title
 * @param unit in what it is measured
 * @param definition what is measured
 * @param source where values come from
 * @param desired which way it is wished to go
 * @param baseline where it stood at the beginning
 * @param target where it is wished to come
 */
public record IndicatorDefinition(
        int number,
        String title,
        String unit,
        String definition,
        String source,
        Optional<Desired> desired,
        Optional<Level> baseline,
        Optional<Level> target) {}
