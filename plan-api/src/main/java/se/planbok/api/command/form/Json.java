package se.planbok.api.command.form;

import java.util.List;
import java.util.Map;

/** A JSON value as it was sent; numbers as they were written, so that nothing is lost or blown up by reading them. */
sealed interface Json {

    /** An object; of a member that was there twice, the first. */
    record Members(Map<String, Json> members) implements Json {}

    /** An array. */
    record Elements(List<Json> elements) implements Json {}

    /** A text. */
    record Words(String text) implements Json {}

    /** A number as it was written. */
    record Numeral(String text) implements Json {}

    /** True or false. */
    record Truth(boolean value) implements Json {}

    /** Null. */
    record Nothing() implements Json {}
}
