package se.planbok.api.command.form;

import java.math.BigDecimal;
import java.util.Optional;
import se.planbok.plan.value.Days;

/** Working days, sent as a number in halves: {@code 16}, {@code 16.5}. */
public record DaysForm() implements Form {

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

    private static Optional<?> halves(BigDecimal number, Json json, Pointer at, Faults faults) {
        // Compared before anything is reckoned: a number of many zeros is compared fast and reckoned slowly.
        if (number.compareTo(BEYOND) > 0) {
            return Values.make(() -> Days.stated(Long.MAX_VALUE), at, faults);
        }
        if (number.signum() <= 0) {
            return Values.make(() -> Days.stated(0), at, faults);
        }
        BigDecimal halves = number.add(number).stripTrailingZeros();
        return halves.scale() > 0
                ? Values.unfit(FormProblem.NOT_HALVES, json, at, faults)
                : Values.make(() -> Days.stated(halves.longValueExact()), at, faults);
    }
}
