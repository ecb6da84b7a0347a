package se.planbok.api.read;

import java.time.Duration;
import java.time.Instant;
import se.planbok.plan.value.PlanId;
import se.planbok.view.fold.View;
import se.planbok.view.store.Moment;
import se.planbok.view.store.ViewReads;

/**
 * A view of a plan at its moments.
 *
 * @param reads the views
 * @param view the view
 * @param id the plan
 * @param <S> what the view remembers
 */
record PlanMoments<S>(ViewReads reads, View<S> view, PlanId id) implements Moments<Moment<S>> {

    /** For so long a read waits for what it must see. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public Moment<S> now(long least) {
        return least < 0 ? reads.current(view, id) : reads.atLeast(view, id, least, PATIENCE);
    }

    @Override
    public void await(long least) {
        reads.awaitVersion(view, id, least, PATIENCE);
    }

    @Override
    public Moment<S> at(long version) {
        return reads.atVersion(view, id, version);
    }

    @Override
    public Moment<S> asOf(Instant instant) {
        return reads.asOf(view, id, instant);
    }

    @Override
    public Moment<S> adopted() {
        return reads.atVersion(view, id, reads.adopted(id).orElseThrow(() -> new NotAdopted(id.text())));
    }
}
