package se.planbok.api.command.form;

import java.util.Optional;

/** True or false. */
public record TruthForm() implements Form {

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        return json instanceof Json.Truth(boolean value)
                ? Optional.of(value)
                : Values.unfit(FormProblem.NOT_TRUTH, json, at, faults);
    }
}
