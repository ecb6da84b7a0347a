package se.planbok.plan.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule or a finding says: a number (kronor, or working days in halves) or a word or day.
 *
 * @param halves twice the number, 0 for a word
 * @param word the word or day; empty for a number
 */
public record Figure(long halves, Optional<String> word) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** A number of kronor. */
    public static Figure of(long kronor) {
        return ofHalves(Math.multiplyExact(kronor, 2));
    }

    /** A number of working days. */
    public static Figure of(Days days) {
        return ofHalves(days.halves());
    }

    /** A number, given as twice its value. */
    public static Figure ofHalves(long halves) {
        return new Figure(halves, Optional.empty());
    }

    /** A word, a key or a day. */
    public static Figure of(String word) {
        return new Figure(0, Optional.of(word));
    }

    /** A day. */
    public static Figure of(LocalDate day) {
        return of(day.toString());
    }

    /** The day, where it is one. */
    public Optional<LocalDate> day() {
        return word.filter(text -> DAY.matcher(text).matches()).map(LocalDate::parse);
    }

    /** Whether this is a number. */
    public boolean isNumber() {
        return word.isEmpty();
    }

    /** The word, or the number without needless decimals. */
    @Override
    public String toString() {
        return word.orElseGet(() -> {
            String sign = halves < 0 ? "-" : "";
            String whole = Long.toString(Math.abs(halves / 2));
            return sign + whole + (halves % 2 == 0 ? "" : ".5");
        });
    }
}
