package se.planbok.effect;

import java.util.Optional;

/**
 * A step of the effect chain is held to lead to another.
 *
 * @param from the step that leads
 * @param to the step that it leads to
 * @param assumption what must hold for that
 */
public record ChainLink(String from, String to, Optional<String> assumption) {

    /** Whether it is between the two. */
    boolean joins(String one, String other) {
        return from.equals(one) && to.equals(other);
    }

    /** Whether the step is one of its ends. */
    boolean touches(String step) {
        return from.equals(step) || to.equals(step);
    }
}
