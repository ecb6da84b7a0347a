package se.planbok.stream;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;

/**
 * An order to a stream; as a plan's commands a record of its fields, each of a type that checks its own form.
 *
 * @param <S> the stream's state
 * @param <E> the stream's events
 */
public interface StreamCommand<S, E extends StreamEvent> {

    /**
     * Decides the command.
     *
     * @param state the state that the commands before it have made
     * @param said what was said beside it
     * @param naming takes what is said of its names
     * @return what happened; nothing where the stream already is as ordered
     */
    List<E> decide(S state, Circumstances said, Naming naming);

    /** The identifier of the stream that this opens, for the one command that does. */
    default Optional<String> opens() {
        return Optional.empty();
    }

    /** The command's name in the interface, such as {@code AddGoal}. */
    default String type() {
        return getClass().getSimpleName();
    }
}
