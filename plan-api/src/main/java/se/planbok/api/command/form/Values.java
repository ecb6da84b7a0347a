package se.planbok.api.command.form;

import java.util.Optional;
import java.util.function.Supplier;
import se.planbok.plan.value.InvalidValue;

/** Makes values of the domain, and takes their objections. */
final class Values {

    private Values() {}

    static Optional<?> make(Supplier<?> value, Pointer at, Faults faults) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue e) {
            faults.add(e, at);
            return Optional.empty();
        }
    }

    /** Another kind of JSON than the form asks for. */
    static Optional<?> unfit(FormProblem problem, Json json, Pointer at, Faults faults) {
        faults.add(json instanceof Json.Nothing ? FormProblem.NULL : problem, at);
        return Optional.empty();
    }
}
