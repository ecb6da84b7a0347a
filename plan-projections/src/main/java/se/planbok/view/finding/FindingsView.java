package se.planbok.view.finding;

import se.planbok.plan.PlanState;
import se.planbok.plan.event.Recorded;
import se.planbok.view.fold.View;

/** What does not add up. Its state is the plan's own, since findings are functions of that. */
public final class FindingsView implements View<PlanState> {

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Class<PlanState> stateType() {
        return PlanState.class;
    }

    @Override
    public PlanState before(String planId) {
        return PlanState.notOpened(planId);
    }

    @Override
    public PlanState after(PlanState state, Recorded recorded) {
        return state.after(recorded);
    }

    @Override
    public PlanFindings answer(String planId, long version, PlanState state) {
        return new PlanFindings(
                planId,
                version,
                state.findings().list().stream().map(ShownFinding::of).toList());
    }
}
