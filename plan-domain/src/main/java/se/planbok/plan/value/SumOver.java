package se.planbok.plan.value;

import java.util.Optional;

/**
 * Over what delegated reservations are summed (R7): the plan's year, or a window of days.
 *
 * @param window the window; the plan's year where absent
 */
public record SumOver(Optional<CalendarDays> window) {

    /** The plan's year, as the interface writes it. */
    public static final String YEAR = "YEAR";

    /** The plan's whole year. */
    public static final SumOver WHOLE_YEAR = new SumOver(Optional.empty());

    /** A window of so many days. */
    public static SumOver days(int days) {
        return new SumOver(Optional.of(new CalendarDays(days)));
    }

    /**
     * Reads the word for the year.
     *
     * @throws InvalidValue {@code sum-over-form}
     */
    public static SumOver parse(String word) {
        if (!word.equals(YEAR)) {
            throw new InvalidValue("", "sum-over-form");
        }
        return WHOLE_YEAR;
    }
}
