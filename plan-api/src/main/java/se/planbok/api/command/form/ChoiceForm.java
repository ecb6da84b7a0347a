package se.planbok.api.command.form;

import java.util.List;
import java.util.Optional;

/**
 * One of a few words.
 *
 * @param name the name of the set of words
 * @param choices the values that the words stand for
 */
public record ChoiceForm(String name, List<? extends Enum<?>> choices) implements Form {

    /** The words. */
    public List<String> words() {
        return choices.stream().<String>map(Enum::name).toList();
    }

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Words(String text))) {
            return Values.unfit(FormProblem.NOT_TEXT, json, at, faults);
        }
        for (Enum<?> choice : choices) {
            if (choice.name().equals(text)) {
                return Optional.of(choice);
            }
        }
        faults.add(FormProblem.UNKNOWN_CHOICE, at, String.join(", ", words()));
        return Optional.empty();
    }
}
