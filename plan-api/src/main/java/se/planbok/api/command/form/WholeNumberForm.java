package se.planbok.api.command.form;

import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A value that is sent as a whole number, without decimals and exponent.
 *
 * @param name the value's name
 * @param value makes the value of the number, or objects
 * @param min the least number
 * @param max the largest number
 */
public record WholeNumberForm(String name, LongFunction<?> value, long min, long max) implements Form {

    /** So many digits always fit in a long. */
    private static final int SAFE_DIGITS = 18;

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Numeral(String text))) {
            return Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
        }
        if (!isWhole(text)) {
            return Values.unfit(FormProblem.NOT_WHOLE, json, at, faults);
        }
        return Values.make(() -> value.apply(number(text)), at, faults);
    }

    static boolean isWhole(String text) {
        return text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    }

    /** The number; one far beyond any limit becomes the largest or the least there is. */
    private static long number(String text) {
        if (text.length() <= SAFE_DIGITS) {
            return Long.parseLong(text);
        }
        return text.charAt(0) == '-' ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
