package se.planbok.api.scenario;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import se.planbok.api.read.Moments;
import se.planbok.api.read.NotAdopted;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanId;
import se.planbok.view.store.NoSuchMoment;
import se.planbok.view.store.ViewBehind;
import se.planbok.view.store.ViewReads;

/**
 * A scenario at its moments. Its history is the plan's up to the version that it branches off from, and then its own: a
 * version is one of the two, and an instant is about when each was recorded.
 *
 * @param branch the scenario
 * @param reads the plan's views
 */
record BranchMoments(Branch branch, ViewReads reads) implements Moments<Branch> {

    /** A scenario is never behind, so what it does not show has not happened in it. */
    @Override
    public Branch now(long least) {
        await(least);
        return branch;
    }

    @Override
    public void await(long least) {
        if (least > branch.version()) {
            throw new ViewBehind.NotCaughtUp(
                    branch.scenario().key(), branch.scenario().plan(), least, branch.version());
        }
    }

    @Override
    public Branch at(long version) {
        if (version > branch.version()) {
            throw new NoSuchMoment.VersionUnknown(branch.scenario().plan(), version, branch.version());
        }
        return branch.at(version);
    }

    @Override
    public Branch asOf(Instant instant) {
        return branch.at(
                own(event -> !event.at().isAfter(instant)).orElseGet(() -> reads.versionAsOf(plan(), instant)));
    }

    @Override
    public Branch adopted() {
        return branch.at(own(event -> event.event() instanceof PlanAdopted)
                .or(this::adoptedBefore)
                .orElseThrow(() -> new NotAdopted(branch.scenario().plan())));
    }

    private Optional<Long> adoptedBefore() {
        return reads.adopted(plan()).stream()
                .boxed()
                .filter(version -> version <= branch.scenario().base())
                .findFirst();
    }

    /** The last of its own events that is so. */
    private Optional<Long> own(Predicate<Recorded> so) {
        return branch.events().filter(so).map(Recorded::sequence).reduce((earlier, later) -> later);
    }

    private PlanId plan() {
        return new PlanId(branch.scenario().plan());
    }
}
