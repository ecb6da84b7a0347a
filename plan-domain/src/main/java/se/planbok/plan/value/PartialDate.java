package se.planbok.plan.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as exact as its source is: a day {@code 2021-02-04}, a month {@code 2021-02} or a year {@code 2021}.
 *
 * @param text the date as written
 */
public record PartialDate(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /** @throws InvalidValue {@code date-form} */
    public PartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("", "date-form");
        }
        try {
            firstDay(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("", "date-form");
        }
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** Whether this is a day, neither a month nor a year. */
    public boolean isDay() {
        return text.length() == 10;
    }

    /** The first day that this may mean. */
    public LocalDate firstDay() {
        return firstDay(text);
    }

    /** The last day that this may mean: a month or a year counts by its last day. */
    public LocalDate lastDay() {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1).plusYears(1).minusDays(1);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
