package se.planbok.api.command.form;

import java.math.BigDecimal;
import java.util.Optional;
import se.planbok.effect.value.Decimal;

/** A number that is measured: {@code 62}, {@code 62.5}, {@code -0.000001}. */
public record DecimalForm() implements Form {

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Numeral(String text))) {
            return Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
        }
        Optional<BigDecimal> number = DaysForm.number(text);
        return number.isEmpty()
                ? Values.unfit(FormProblem.NOT_DECIMAL, json, at, faults)
                : Values.make(() -> Decimal.of(number.get()), at, faults);
    }
}
