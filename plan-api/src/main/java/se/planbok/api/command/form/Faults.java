package se.planbok.api.command.form;

import java.util.ArrayList;
import java.util.List;
import se.planbok.plan.value.InvalidValue;

/** Gathers what is wrong, so that all of it is told at once. */
final class Faults {

    /** As many as a full batch can have a handful of each; beyond that the answer would outgrow the question. */
    static final int MAX = 5_000;

    private final List<Fault> faults = new ArrayList<>();
    private boolean leftOut;

    void add(FormProblem problem, Pointer at, Object... arguments) {
        add(at, problem.code(), List.of(arguments));
    }

    /** A value's own objection, at the field that it names or else where the value stands. */
    void add(InvalidValue objection, Pointer at) {
        Pointer field = objection.field().isEmpty() ? at : at.to(objection.field());
        add(field, objection.problem(), objection.figures());
    }

    private void add(Pointer at, String code, List<Object> arguments) {
        if (faults.size() < MAX) {
            faults.add(new Fault(at.toString(), code, arguments));
        } else if (!leftOut) {
            leftOut = true;
            faults.add(FormProblem.FAULTS_LEFT_OUT.at("", MAX));
        }
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new MalformedRequest(faults);
        }
    }
}
