package se.planbok.view.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The states that the database holds, kept to go on folding from: only such as have been committed. */
final class HeldStates {

    private static final int OVERHEAD_BYTES = 200;

    private final Cache<Key, Held<?>> states;

    /** @param maximumBytes of JSON that the states stand for; as objects they take a few times as much */
    HeldStates(long maximumBytes) {
        states = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((Key key, Held<?> held) -> held.documentBytes() + OVERHEAD_BYTES)
                .executor(Runnable::run)
                .build();
    }

    /** What the view has made of the plan, null when it is not here. */
    @SuppressWarnings("unchecked") // put() takes only what belongs to the view
    <S> Held<S> get(KeptView<S> view, long generation, String plan) {
        return (Held<S>) states.getIfPresent(new Key(view.name(), generation, plan));
    }

    <S> void put(KeptView<S> view, long generation, String plan, Held<S> held) {
        states.put(new Key(view.name(), generation, plan), held);
    }

    /** What the database holds is not known any more. */
    void forget() {
        states.invalidateAll();
    }

    private record Key(String view, long generation, String plan) {}
}
