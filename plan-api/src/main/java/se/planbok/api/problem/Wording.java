package se.planbok.api.problem;

import java.util.List;

/**
 * Something to be said in the reader's language.
 *
 * @param key the text's key in the bundle of problems
 * @param arguments what the text mentions, in order
 */
record Wording(String key, List<Object> arguments) {

    static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
