package se.planbok.view.outturn;

import java.time.LocalDate;

/** Stretches of the calendar by which use is told. */
public enum StretchLength {
    /** Calendar months, such as {@code 2021-02}. */
    MONTH("-", 1),
    /** Thirds of a year, such as {@code 2021-T1}. */
    TERTIAL("-T", 4),
    /** Halves of a year, such as {@code 2021-H1}. */
    HALF_YEAR("-H", 6);

    private final String mark;
    private final int months;

    StretchLength(String mark, int months) {
        this.mark = mark;
        this.months = months;
    }

    /** The first day of the stretch that a day is in. */
    LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months * months + 1);
    }

    /** The last day of the stretch that begins with a day. */
    LocalDate last(LocalDate first) {
        return first.plusMonths(months).minusDays(1);
    }

    /** What the stretch that begins with a day is called. */
    String key(LocalDate first) {
        int number = (first.getMonthValue() - 1) / months + 1;
        return first.getYear() + mark + (this == MONTH ? "%02d".formatted(number) : number);
    }
}
