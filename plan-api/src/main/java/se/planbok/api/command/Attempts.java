package se.planbok.api.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.history.AnswerKept;
import se.planbok.api.history.OutcomeUnknown;
import se.planbok.api.history.StreamConflict;
import se.planbok.api.history.StreamId;

/** Sends a batch until it is decided on what the database says. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    /** With so many others before it the stream is too busy; every one of them has got through. */
    private static final int MOST = 20;

    private Attempts() {}

    /**
     * The answer, once no other node was quicker; or the first one, where the request was answered before.
     *
     * @param stream the stream that is addressed
     * @param attempt sends the batch
     * @param drop takes a stream whose state must be read anew
     * @throws TooBusy when others were quicker each time
     */
    static CommandAnswer at(StreamId stream, Supplier<CommandAnswer> attempt, Consumer<StreamId> drop) {
        RuntimeException last = null;
        for (int i = 0; i < MOST; i++) {
            try {
                return attempt.get();
            } catch (AnswerKept kept) {
                return new CommandAnswer(kept.first().version(), kept.first().answer(), true);
            } catch (StreamConflict behind) {
                behind.streams().forEach(drop);
                last = again(stream, behind);
            } catch (StateBehind behind) {
                drop.accept(behind.stream());
                last = again(stream, behind);
            } catch (OutcomeUnknown unknown) {
                drop.accept(stream);
                throw unknown;
            }
        }
        throw new TooBusy(stream.id(), last);
    }

    private static RuntimeException again(StreamId stream, RuntimeException behind) {
        LOG.debug("{} or next year's plan has gone on; the commands are decided again", stream);
        return behind;
    }
}
