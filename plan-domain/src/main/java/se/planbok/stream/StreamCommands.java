package se.planbok.stream;

import java.util.List;
import java.util.OptionalLong;

/**
 * A batch of commands on one stream: one atomic step, judged one after another. Each kind of stream has its own, which
 * is the only command type of that kind on the bus.
 *
 * @param <C> the kind's commands
 */
public interface StreamCommands<C extends StreamCommand<?, ?>> {

    /** The kind of stream. */
    String type();

    /** The stream's identifier. */
    String id();

    /** The opaque id of the person who sends it. */
    String by();

    /** The version that the stream must be at. */
    OptionalLong expectedVersion();

    /** The commands in order. */
    List<StreamOrder<C>> orders();

    /** The kind and the identifier, so that no other kind's identifier can meet it. */
    default String stream() {
        return type() + "/" + id();
    }
}
