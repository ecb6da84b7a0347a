package se.planbok.api.command.form;

import java.math.BigDecimal;
import java.util.Optional;
import se.planbok.plan.value.Threshold;

/** A limit of kronor or of working days, sent as a number in halves: {@code 100000}, {@code 10.5}. */
public record ThresholdForm() implements Form {

    private static final BigDecimal BEYOND = BigDecimal.valueOf(Threshold.MAX).add(BigDecimal.ONE);

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Numeral(String text))) {
            return Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
        }
        Optional<BigDecimal> number = DaysForm.number(text);
        if (number.isEmpty()) {
            return Values.unfit(FormProblem.NOT_HALVES, json, at, faults);
        }
        return halves(number.get(), json, at, faults);
    }

    private static Optional<?> halves(BigDecimal number, Json json, Pointer at, Faults faults) {
        // Compared before anything is reckoned: a number of many zeros is compared fast and reckoned slowly.
        if (number.signum() < 0 || number.compareTo(BEYOND) > 0) {
            return Values.make(() -> new Threshold(-1), at, faults);
        }
        BigDecimal halves =
                number.signum() == 0 ? BigDecimal.ZERO : number.add(number).stripTrailingZeros();
        return halves.scale() > 0
                ? Values.unfit(FormProblem.NOT_HALVES, json, at, faults)
                : Values.make(() -> new Threshold(halves.longValueExact()), at, faults);
    }
}
