package se.planbok.api.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StateSnapshot;
import se.planbok.api.history.StateSnapshots;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.view.json.StateJson;

/**
 * The states of one kind of stream as this node knows them: cached, and folded from a snapshot and the events after it
 * when cold. A cached state may be behind another node's; whoever refuses anything because of it asks {@link #isLatest}
 * first.
 *
 * @param <S> the states' type, a record
 */
public abstract class States<S> implements AutoCloseable {

    /** A cold stream folds at most about so many events, besides its snapshot. */
    static final long EVENTS_BETWEEN_SNAPSHOTS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(States.class);
    private static final int BYTES_PER_MEMBER = 1_000;

    private final String type;
    private final EventReader events;
    private final StateSnapshots snapshots;
    private final StateJson<S> stateJson;
    private final Cache<String, S> cache;
    private final ExecutorService snapshotter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("planbok-snapshot").factory());

    /**
     * @param type the kind of stream
     * @param state the states' type
     * @param events where events are read
     * @param snapshots where snapshots are kept
     * @param members about how many things a state holds
     * @param shareOfMemory the cache may take one such part of the memory
     * @param meters where the cache is measured
     * @param name the name by which it is
     */
    protected States(
            String type,
            Class<S> state,
            EventReader events,
            StateSnapshots snapshots,
            ToIntFunction<S> members,
            int shareOfMemory,
            MeterRegistry meters,
            String name) {
        this.type = type;
        this.events = events;
        this.snapshots = snapshots;
        this.stateJson = new StateJson<>(state);
        this.cache = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / shareOfMemory / BYTES_PER_MEMBER)
                .weigher((String id, S cached) -> members.applyAsInt(cached))
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, cache, name);
    }

    /** The state of a stream that is not opened. */
    protected abstract S notOpened(String id);

    /** The stream's identifier. */
    protected abstract String id(S state);

    /** The number of the last event that is folded; negative where there is none. */
    protected abstract long version(S state);

    /** The state that the next event makes of this one. */
    protected abstract S after(S state, StoredEvent event);

    /** The stream's state, not opened where the stream does not exist. */
    public S of(String id) {
        S cached = cache.getIfPresent(id);
        if (cached != null) {
            return cached;
        }
        S loaded = load(id);
        keep(loaded);
        return loaded;
    }

    /** Whether no event of the stream has been stored after this version: one indexed read, in a statement of its own. */
    public final boolean isLatest(String id, long version) {
        return events.lastSequence(stream(id)) == version;
    }

    /** The state is durable: it is the stream's from now on, unless a later one is known. */
    public final void keep(S state) {
        if (version(state) > StreamId.NO_EVENTS) {
            cache.asMap().merge(id(state), state, (known, given) -> version(given) > version(known) ? given : known);
        }
    }

    /** As {@link #keep}, and now and then a snapshot is written, off this thread. */
    public final void advance(S before, S after) {
        keep(after);
        if (version(before) / EVENTS_BETWEEN_SNAPSHOTS < version(after) / EVENTS_BETWEEN_SNAPSHOTS) {
            snapshotter.execute(() -> snapshot(after));
        }
    }

    /** The stream's state must be read anew. */
    public final void drop(String id) {
        cache.invalidate(id);
    }

    private S load(String id) {
        S state = snapshots
                .latest(stream(id), stateJson.shape())
                .flatMap(this::read)
                .orElseGet(() -> notOpened(id));
        long from = version(state);
        Iterator<StoredEvent> rest = events.events(stream(id), from + 1);
        while (rest.hasNext()) {
            state = after(state, rest.next());
        }
        if (version(state) - from >= EVENTS_BETWEEN_SNAPSHOTS) {
            S folded = state;
            snapshotter.execute(() -> snapshot(folded));
        }
        return state;
    }

    private Optional<S> read(StateSnapshot snapshot) {
        return stateJson.read(snapshot.shape(), snapshot.state().getBytes(StandardCharsets.UTF_8));
    }

    /** A snapshot only saves time, so one that cannot be written is told of and left. */
    private void snapshot(S state) {
        try {
            snapshots.keep(new StateSnapshot(
                    stream(id(state)),
                    version(state),
                    stateJson.shape(),
                    new String(stateJson.write(state), StandardCharsets.UTF_8)));
        } catch (RuntimeException failure) {
            LOG.warn("The state of {} at {} was not snapshotted", stream(id(state)), version(state), failure);
        }
    }

    private StreamId stream(String id) {
        return new StreamId(type, id);
    }

    /** Ends the writing of snapshots; one that is being written is finished. */
    @Override
    public final void close() {
        snapshotter.shutdown();
        try {
            if (!snapshotter.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A snapshot was still being written at the end");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
