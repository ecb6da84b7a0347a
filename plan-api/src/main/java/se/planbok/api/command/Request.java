package se.planbok.api.command;

import java.util.Optional;
import se.planbok.api.history.AnswerKey;
import se.planbok.api.history.StreamId;

/** A batch of commands as it came, for whatever kind of stream. */
public interface Request {

    /** The stream that it is for. */
    StreamId stream();

    /** The batch, with who sends it and the version expected. */
    Object commands();

    /** How a repeated request is recognised. */
    Optional<CommandRequest.Repeatable> repeatable();

    /** Whether it is only to be tried. */
    boolean dryRun();

    /** The key by which the answer is found again. */
    default AnswerKey key(CommandRequest.Repeatable repeated) {
        return new AnswerKey(repeated.owner(), stream(), repeated.key());
    }
}
