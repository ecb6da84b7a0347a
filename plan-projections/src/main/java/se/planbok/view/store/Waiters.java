package se.planbok.view.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Those who wait in this process for a view to come to a version. */
final class Waiters {

    private final Map<Place, Set<Waiter>> waiting = new ConcurrentHashMap<>();

    private final Signal someoneWaits = new Signal();

    /** Rests, so that events gather, for as long as nobody waits; at most so long. */
    void restUnlessAwaited(Duration atMost) throws InterruptedException {
        if (waiting.isEmpty()) {
            someoneWaits.await(atMost);
        }
    }

    /** Registers a waiter; to be done before looking where the view stands, so that nothing is missed between. */
    Waiter register(String view, String plan) {
        Place place = new Place(view, plan);
        Waiter waiter = new Waiter(place);
        waiting.compute(place, (key, waiters) -> {
            Set<Waiter> all = waiters == null ? ConcurrentHashMap.newKeySet() : waiters;
            all.add(waiter);
            return all;
        });
        someoneWaits.call();
        return waiter;
    }

    /** This is what the view has made of the plan now, and it is committed. */
    void reached(String view, String plan, Held<?> held) {
        if (!waiting.isEmpty()) {
            waiting.getOrDefault(new Place(view, plan), Set.of()).forEach(waiter -> waiter.reached(held));
        }
    }

    /** Something has happened that is not told by versions: all look for themselves where the views stand. */
    void lookAgain() {
        waiting.values().forEach(waiters -> waiters.forEach(waiter -> waiter.signal.call()));
    }

    final class Waiter implements AutoCloseable {

        private final Place place;
        private final Signal signal = new Signal();
        private volatile Held<?> reached;

        private Waiter(Place place) {
            this.place = place;
        }

        private void reached(Held<?> held) {
            reached = held;
            signal.call();
        }

        /**
         * Waits until the view has moved, someone calls for another look, or the time is over.
         *
         * @return what the view has made of the plan, as far as it was told here
         */
        Optional<Held<?>> await(Duration atMost) throws InterruptedException {
            signal.await(atMost);
            return Optional.ofNullable(reached);
        }

        @Override
        public void close() {
            waiting.computeIfPresent(place, (key, waiters) -> {
                waiters.remove(this);
                return waiters.isEmpty() ? null : waiters;
            });
        }
    }

    private record Place(String view, String plan) {}
}
