package se.planbok.api.command.form;

import java.util.List;
import java.util.Optional;

/**
 * A member of an object.
 *
 * @param name its name
 * @param form the form of its value
 * @param presence what it is to leave it out
 */
public record Member(String name, Form form, Presence presence) {

    /** What it is to leave a member out. */
    public enum Presence {
        /** A fault. */
        REQUIRED,
        /** Nothing is said. */
        OPTIONAL,
        /** An empty list. */
        LIST,
        /** False. */
        FLAG
    }

    /** Whether it must be there. */
    public boolean required() {
        return presence == Presence.REQUIRED;
    }

    /** The record's component where the member is there. */
    Object present(Object value) {
        return presence == Presence.OPTIONAL ? Optional.of(value) : value;
    }

    /** The record's component where the member is left out; empty where that is a fault. */
    Optional<Object> absent() {
        return switch (presence) {
            case REQUIRED -> Optional.empty();
            case OPTIONAL -> Optional.of(Optional.empty());
            case LIST -> Optional.of(List.of());
            case FLAG -> Optional.of(false);
        };
    }
}
