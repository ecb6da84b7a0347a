package se.planbok.api.command.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.LongFunction;
import se.planbok.plan.value.Days;

/**
 * Working days, sent as a number in halves: {@code 16}, {@code 16.5}.
 *
 * @param name the value's name
 * @param value makes the value of twice the number, or objects
 * @param leastHalves twice the least number
 */
public record DaysForm(String name, LongFunction<?> value, long leastHalves) implements Form {

    /** No number of days within the limits needs more characters. */
    private static final int MAX_LENGTH = 100;

    private static final BigDecimal BEYOND = BigDecimal.valueOf(10 * Days.MAX);

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Numeral(String text))) {
            return Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
        }
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()) {
            return Values.unfit(FormProblem.NOT_HALVES, json, at, faults);
        }
        return halves(number.get(), json, at, faults);
    }

    /** The number; empty where it has more digits, or a larger exponent, than any number of days. */
    static Optional<BigDecimal> number(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<?> halves(BigDecimal number, Json json, Pointer at, Faults faults) {
        // Compared before anything is reckoned: a number of many zeros is compared fast and reckoned slowly.
        if (number.compareTo(BEYOND) > 0) {
            return Values.make(() -> value.apply(Long.MAX_VALUE), at, faults);
        }
        if (number.signum() <= 0) {
            return Values.make(() -> value.apply(number.signum()), at, faults);
        }
        BigDecimal halves = number.add(number).stripTrailingZeros();
        return halves.scale() > 0
                ? Values.unfit(FormProblem.NOT_HALVES, json, at, faults)
                : Values.make(() -> value.apply(halves.longValueExact()), at, faults);
    }
}
