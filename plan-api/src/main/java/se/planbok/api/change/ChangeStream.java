package se.planbok.api.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import se.planbok.api.history.HistoryUnavailable;
import se.planbok.api.history.StreamId;

/**
 * Writes a stream's events to one listener, until one of the two ends it. It waits on a virtual thread, without a
 * connection to the database. No more than one part is on its way at a time, so a slow listener costs nothing but time;
 * one who takes nothing is cut off by the container (docs/operations.md).
 */
final class ChangeStream implements Runnable {

    /** Comes at once, so that the listener sees that it is heard, and says when to come again after the end. */
    private static final byte[] OPENING = "retry: 1000\n: planbok\n\n".getBytes(StandardCharsets.UTF_8);

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final long WITHOUT_END = 0;
    private static final byte[] KEEP_ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration KEEP_ALIVE_EVERY = Duration.ofSeconds(15);
    /** Then the listener comes again and is asked anew who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ChangeFeed feed;
    private final ChangeFeed.Listener listener;
    private final StreamId stream;
    private final ResponseBodyEmitter answer = new ResponseBodyEmitter(WITHOUT_END);
    private final long begun = System.nanoTime();
    private long sent = begun;
    private long last;

    /**
     * @param feed tells when there is more
     * @param listener how this is called
     * @param stream whose events
     * @param after the sequence of the last event that the listener has
     */
    ChangeStream(ChangeFeed feed, ChangeFeed.Listener listener, StreamId stream, long after) {
        this.feed = feed;
        this.listener = listener;
        this.stream = stream;
        this.last = after;
        answer.onCompletion(listener::leave);
    }

    /** The answer that is written. */
    ResponseBodyEmitter answer() {
        return answer;
    }

    @Override
    public void run() {
        try (listener) {
            send(OPENING);
            sendWhatHappens();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Who listened to {} has gone: {}", stream.id(), gone.toString());
        } catch (HistoryUnavailable failure) {
            LOG.debug("Who listens to {} is to come again, the database does not answer", stream.id(), failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            complete();
        }
    }

    private void complete() {
        try {
            answer.complete();
        } catch (IllegalStateException ended) {
            LOG.debug("The container had ended it already: {}", ended.toString());
        }
    }

    private void sendWhatHappens() throws IOException, InterruptedException {
        while (feed.isOpen() && !listener.hasLeft() && since(begun).compareTo(LONGEST) < 0) {
            Optional<ChangeTexts.Part> next = feed.texts().after(stream, last);
            if (next.isPresent()) {
                send(next.get().text());
                last = next.get().last();
                listener.has(last);
            } else if (since(sent).compareTo(KEEP_ALIVE_EVERY) >= 0) {
                send(KEEP_ALIVE);
            } else {
                listener.await(KEEP_ALIVE_EVERY.minus(since(sent)));
            }
        }
    }

    private void send(byte[] text) throws IOException {
        answer.send(text, MediaType.APPLICATION_OCTET_STREAM);
        sent = System.nanoTime();
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
