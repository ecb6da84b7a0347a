package se.planbok.api.wiring;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.history.StreamAppend;

/** What a batch came to, written out. */
interface Outcome {

    /** How many events happened in the stream that is addressed. */
    int events();

    /** The answer to give. */
    CommandAnswer answer();

    /**
     * The events by stream, none where nothing happened.
     *
     * @param id the identity of the event at a place in the stream that is addressed
     */
    List<StreamAppend> streams(IntFunction<UUID> id);

    /** It is durable: this node knows the state from now on. */
    void advance();
}
