package se.planbok.api.command.form;

import java.util.Optional;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.SumOver;

/**
 * Over what reservations are summed: the word {@code YEAR}, or a number of days.
 *
 * @param days the form of the number
 */
public record SumOverForm(Form days) implements Form {

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        return switch (json) {
            case Json.Words(String text) -> Values.make(() -> SumOver.parse(text), at, faults);
            case Json.Numeral n ->
                days.read(json, at, faults)
                        .map(CalendarDays.class::cast)
                        .map(window -> new SumOver(Optional.of(window)));
            case Json.Members m -> Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
            case Json.Elements e -> Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
            case Json.Truth t -> Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
            case Json.Nothing n -> Values.unfit(FormProblem.NOT_NUMBER, json, at, faults);
        };
    }
}
