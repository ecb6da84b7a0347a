package se.planbok.api.command.form;

import java.util.Optional;
import se.planbok.plan.value.Origin;

/** Where money was carried from: a plan's identifier, or a year as text or number. */
public record OriginForm() implements Form {

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        return switch (json) {
            case Json.Words(String text) -> Values.make(() -> new Origin(text), at, faults);
            case Json.Numeral(String text) -> Values.make(() -> new Origin(text), at, faults);
            case Json.Members m -> Values.unfit(FormProblem.NOT_TEXT, json, at, faults);
            case Json.Elements e -> Values.unfit(FormProblem.NOT_TEXT, json, at, faults);
            case Json.Truth t -> Values.unfit(FormProblem.NOT_TEXT, json, at, faults);
            case Json.Nothing n -> Values.unfit(FormProblem.NOT_TEXT, json, at, faults);
        };
    }
}
