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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StateSnapshot;
import se.planbok.api.history.StateSnapshots;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Decided;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.Plans;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.StateJson;

/**
 * The plans' states as this node knows them: cached, and folded from a snapshot and the events after it when cold. A
 * cached state may be behind another node's; whoever refuses anything because of it asks {@link #isLatest} first.
 */
public final class PlanStates implements Plans, AutoCloseable {

    /** A cold plan folds at most about so many events, besides its snapshot. */
    static final long EVENTS_BETWEEN_SNAPSHOTS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(PlanStates.class);
    private static final int BYTES_PER_MEMBER = 1_000;
    private static final int SHARE_OF_MEMORY = 8;

    private final EventReader events;
    private final StateSnapshots snapshots;
    private final EventJson eventJson;
    private final StateJson<PlanState> stateJson = new StateJson<>(PlanState.class);
    private final Cache<String, PlanState> cache;
    private final ExecutorService snapshotter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("planbok-snapshot").factory());

    /**
     * @param events where events are read
     * @param snapshots where snapshots are kept
     * @param eventJson how events stand in the history
     * @param meters where the cache is measured
     */
    public PlanStates(EventReader events, StateSnapshots snapshots, EventJson eventJson, MeterRegistry meters) {
        this.events = events;
        this.snapshots = snapshots;
        this.eventJson = eventJson;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_PER_MEMBER)
                .weigher((String plan, PlanState state) -> members(state))
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, cache, "planbok.states");
    }

    /** The plan's state, {@link PlanState#notOpened not opened} where the plan does not exist. */
    @Override
    public PlanState of(String plan) {
        PlanState cached = cache.getIfPresent(plan);
        if (cached != null) {
            return cached;
        }
        PlanState loaded = load(plan);
        keep(loaded);
        return loaded;
    }

    /** Whether no event of the plan has been stored after this version: one indexed read, in a statement of its own. */
    public boolean isLatest(String plan, long version) {
        return events.lastSequence(stream(plan)) == version;
    }

    /** The state is durable: it is the plan's from now on, unless a later one is known. */
    public void keep(PlanState state) {
        if (state.isOpened()) {
            cache.asMap().merge(state.id(), state, (known, given) -> given.version() > known.version() ? given : known);
        }
    }

    /** What was decided is durable, in next year's plan too where it was reached. */
    public void advance(Decided decided) {
        advance(decided.before(), decided.after());
        decided.nextYear().ifPresent(this::advance);
    }

    /** As {@link #keep}, and now and then a snapshot is written, off this thread. */
    private void advance(PlanState before, PlanState after) {
        keep(after);
        if (before.version() / EVENTS_BETWEEN_SNAPSHOTS < after.version() / EVENTS_BETWEEN_SNAPSHOTS) {
            snapshotter.execute(() -> snapshot(after));
        }
    }

    /** The plan's state must be read anew. */
    public void drop(String plan) {
        cache.invalidate(plan);
    }

    private PlanState load(String plan) {
        PlanState state = snapshots
                .latest(stream(plan), stateJson.shape())
                .flatMap(this::read)
                .orElseGet(() -> PlanState.notOpened(plan));
        long from = state.version();
        Iterator<StoredEvent> rest = events.events(stream(plan), from + 1);
        while (rest.hasNext()) {
            StoredEvent event = rest.next();
            state = state.after(eventJson.read(
                    event.sequence(),
                    event.at(),
                    event.person(),
                    event.type(),
                    event.revision(),
                    event.payload().getBytes(StandardCharsets.UTF_8)));
        }
        if (state.version() - from >= EVENTS_BETWEEN_SNAPSHOTS) {
            PlanState folded = state;
            snapshotter.execute(() -> snapshot(folded));
        }
        return state;
    }

    private Optional<PlanState> read(StateSnapshot snapshot) {
        return stateJson.read(snapshot.shape(), snapshot.state().getBytes(StandardCharsets.UTF_8));
    }

    /** A snapshot only saves time, so one that cannot be written is told of and left. */
    private void snapshot(PlanState state) {
        try {
            snapshots.keep(new StateSnapshot(
                    stream(state.id()),
                    state.version(),
                    stateJson.shape(),
                    new String(stateJson.write(state), StandardCharsets.UTF_8)));
        } catch (RuntimeException failure) {
            LOG.warn("The state of {} at {} was not snapshotted", state.id(), state.version(), failure);
        }
    }

    private static StreamId stream(String plan) {
        return new StreamId(Plan.TYPE, plan);
    }

    private static int members(PlanState state) {
        int fewWorkItems = 6;
        return 10
                + state.structure().activities().size() * fewWorkItems
                + state.funding().sources().size()
                + state.budget().lines().size()
                + state.budget().reservations().size()
                + state.budget().nominations().size()
                + state.outturn().size();
    }

    /** Ends the writing of snapshots; one that is being written is finished. */
    @Override
    public void close() {
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
