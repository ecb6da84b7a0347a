package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.Days;

/**
 * What is expected to be used in all.
 *
 * @param days working days
 * @param amount kronor
 */
public record Forecast(Optional<Days> days, Optional<Long> amount) {

    /** Nothing is expected. */
    public static final Forecast NONE = new Forecast(Optional.empty(), Optional.empty());

    /** This with what was stated now put in place of what was there. */
    public Forecast after(ForecastStated stated) {
        return new Forecast(stated.days().or(() -> days), stated.amount().or(() -> amount));
    }
}
