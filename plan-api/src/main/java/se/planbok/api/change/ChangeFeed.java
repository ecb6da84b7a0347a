package se.planbok.api.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.HistoryUnavailable;
import se.planbok.api.history.StreamId;
import se.planbok.view.store.LogFollower;
import se.planbok.view.store.Signal;

/**
 * Tells those who listen to a stream, such as a plan, that it has gone on. One thread looks for all of them, with one query
 * for all their streams, each time that something has been appended here or on another node; nothing is looked for while nobody
 * listens. Calls only make it quick: it looks now and then anyway.
 */
public final class ChangeFeed implements LogFollower {

    /** So many may listen at a time; each of them holds a connection of the network. */
    static final int MOST_LISTENERS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final Duration UNTIL_SOMEONE_LISTENS = Duration.ofHours(1);
    /** Under load, what comes within so long is told of together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventReader events;
    private final ChangeTexts texts;
    private final Map<StreamId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Signal signal = new Signal();
    private volatile boolean open = true;
    private volatile boolean stopped = true;
    private Thread watcher = new Thread();

    /**
     * @param events where events are read
     * @param meters where it is measured how many listen
     */
    public ChangeFeed(EventReader events, MeterRegistry meters) {
        this.events = events;
        texts = new ChangeTexts(events);
        Gauge.builder("planbok.changes.listeners", count::get)
                .description("Those who listen to what happens in a plan, a goal programme or an effect study")
                .register(meters);
    }

    @Override
    public void start() {
        stopped = false;
        watcher = Thread.ofPlatform().daemon().name("planbok-changes").start(this::watch);
    }

    @Override
    public void wake() {
        if (!listeners.isEmpty()) {
            signal.call();
        }
    }

    @Override
    public boolean stop(Duration atMost) throws InterruptedException {
        stopped = true;
        signal.call();
        return watcher.join(atMost);
    }

    /** Listeners are welcome, also again after an {@link #end}. */
    public void begin() {
        open = true;
    }

    /** Has everyone stop listening, in good order; who comes later is let go at once, to come again elsewhere. */
    public void end() {
        open = false;
        listeners.values().forEach(all -> all.forEach(listener -> listener.signal.call()));
    }

    boolean isOpen() {
        return open;
    }

    /** What comes next in a stream. */
    ChangeTexts texts() {
        return texts;
    }

    /**
     * Registers a listener; to be done before it looks where the stream stands, so that nothing is missed between.
     *
     * @param stream whose events it wants
     * @param after the sequence of the last one that it has
     * @throws TooManyListeners when there is no room for another
     */
    Listener listen(StreamId stream, long after) {
        if (count.incrementAndGet() > MOST_LISTENERS) {
            count.decrementAndGet();
            throw new TooManyListeners();
        }
        Listener listener = new Listener(stream, after);
        listeners.compute(stream, (key, others) -> {
            Set<Listener> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(listener);
            return all;
        });
        signal.call();
        return listener;
    }

    private void watch() {
        try {
            while (!stopped) {
                signal.await(listeners.isEmpty() ? UNTIL_SOMEONE_LISTENS : LOOK_ANYWAY);
                if (!stopped) {
                    look();
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        Set<StreamId> streams = new HashSet<>(listeners.keySet());
        if (streams.isEmpty()) {
            return;
        }
        try {
            events.lastSequences(streams)
                    .forEach((stream, sequence) ->
                            listeners.getOrDefault(stream, Set.of()).forEach(listener -> listener.reached(sequence)));
            Thread.sleep(GATHERING);
        } catch (HistoryUnavailable failure) {
            LOG.debug("Who listens to changes waits for the database", failure);
            Thread.sleep(PAUSE_AFTER_FAILURE);
        }
    }

    /** One who listens to a stream. */
    final class Listener implements AutoCloseable {

        private final StreamId stream;
        private final Signal signal = new Signal();
        private volatile long has;
        private volatile boolean left;

        private Listener(StreamId stream, long after) {
            this.stream = stream;
            has = after;
        }

        private void reached(long sequence) {
            if (sequence > has) {
                signal.call();
            }
        }

        /** It has the events up to this sequence, and is called when there are later ones. */
        void has(long sequence) {
            has = sequence;
        }

        /** It is known to have gone. */
        void leave() {
            left = true;
            signal.call();
        }

        boolean hasLeft() {
            return left;
        }

        /** Waits until the stream has gone on, or listening is to end; at most so long. */
        void await(Duration atMost) throws InterruptedException {
            signal.await(atMost);
        }

        @Override
        public void close() {
            count.decrementAndGet();
            listeners.computeIfPresent(stream, (key, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
