package se.planbok.plan.value;

/**
 * A number of days in the calendar, as a window or as time to object.
 *
 * @param number how many
 */
public record CalendarDays(int number) {

    /** The most days: a year. */
    public static final int MAX = 366;

    /** @throws InvalidValue {@code calendar-days-range} */
    public CalendarDays {
        if (number < 1 || number > MAX) {
            throw new InvalidValue("", "calendar-days-range", MAX);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
