package se.planbok.api.command.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param element the form of each element
 */
public record ListForm(Form element) implements Form {

    /** The most elements of a list. */
    public static final int MAX_LENGTH = 1_000;

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Elements(List<Json> elements))) {
            return Values.unfit(FormProblem.NOT_LIST, json, at, faults);
        }
        if (elements.size() > MAX_LENGTH) {
            faults.add(FormProblem.LIST_TOO_LONG, at, MAX_LENGTH);
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            element.read(elements.get(i), at.to(i), faults).ifPresent(values::add);
        }
        return values.size() == elements.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }
}
