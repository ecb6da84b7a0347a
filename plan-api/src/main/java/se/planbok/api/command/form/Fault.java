package se.planbok.api.command.form;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) of what is wrong, empty for the request as a whole
 * @param code what is wrong, as a stable code; its text stands in the bundle of problems
 * @param arguments what the text for people mentions, in order
 */
public record Fault(String pointer, String code, List<Object> arguments) {

    static Fault of(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments));
    }
}
