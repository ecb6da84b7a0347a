package se.planbok.api.command;

import java.util.Optional;
import se.planbok.plan.Decided;

/** What must hold of what a batch comes to, beside the rules; asked on the very state that decides. */
@FunctionalInterface
public interface Guard {

    /** Lets everything through. */
    Guard NONE = decided -> Optional.empty();

    /**
     * Why the batch may not be kept; empty where it may.
     *
     * @param decided what it came to
     */
    Optional<? extends RuntimeException> objection(Decided decided);
}
