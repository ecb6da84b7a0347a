package se.planbok.plan.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A day in the calendar, such as {@code 2021-02-04}.
 *
 * @param date the day
 */
public record Day(LocalDate date) {

    /**
     * Reads a day.
     *
     * @throws InvalidValue {@code day-form}
     */
    public static Day parse(String text) {
        try {
            if (text.length() == 10) {
                return new Day(LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            throw new InvalidValue("", "day-form");
        }
        throw new InvalidValue("", "day-form");
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
