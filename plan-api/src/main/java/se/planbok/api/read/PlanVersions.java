package se.planbok.api.read;

import java.time.Instant;
import se.planbok.plan.value.PlanId;
import se.planbok.view.fold.View;
import se.planbok.view.store.ViewReads;

/**
 * The versions of a plan at its moments, for which nothing is folded.
 *
 * @param reads the views
 * @param view the view whose version it is as it stands
 * @param id the plan
 */
record PlanVersions(ViewReads reads, View<?> view, PlanId id) implements Moments<Long> {

    @Override
    public Long now(long least) {
        if (least >= 0) {
            await(least);
        }
        return reads.currentVersion(view, id);
    }

    @Override
    public void await(long least) {
        reads.awaitVersion(view, id, least, PlanMoments.PATIENCE);
    }

    @Override
    public Long at(long version) {
        return reads.version(id, version);
    }

    @Override
    public Long asOf(Instant instant) {
        return reads.versionAsOf(id, instant);
    }

    @Override
    public Long adopted() {
        return reads.version(id, reads.adopted(id).orElseThrow(() -> new NotAdopted(id.text())));
    }
}
