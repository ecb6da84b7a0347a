package se.planbok.api.command.form;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is sent as text.
 *
 * @param name the value's name
 * @param value makes the value of the text, or objects
 * @param maxLength the most characters
 * @param pattern a regular expression that the text meets, where one says more than the length
 * @param format a format of JSON Schema, where one fits
 */
public record TextForm(
        String name, Function<String, ?> value, int maxLength, Optional<String> pattern, Optional<String> format)
        implements Form {

    /** Whether people write it in their own words, so that it has neither a pattern nor a format. */
    boolean isFree() {
        return pattern.isEmpty() && format.isEmpty();
    }

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        return json instanceof Json.Words(String text)
                ? Values.make(() -> value.apply(text), at, faults)
                : Values.unfit(FormProblem.NOT_TEXT, json, at, faults);
    }
}
