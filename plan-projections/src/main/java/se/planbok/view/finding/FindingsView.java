package se.planbok.view.finding;

import java.time.LocalDate;
import java.util.List;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.finding.Finding;
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

    /** The findings that stand whatever the day. */
    @Override
    public PlanFindings answer(String planId, long version, PlanState state) {
        return answer(planId, version, state.findings().list());
    }

    /** The findings on a day: beside those that stand, what the coming of the day has brought. */
    public PlanFindings answer(String planId, long version, PlanState state, LocalDate day) {
        return answer(planId, version, state.findingsOn(day));
    }

    private static PlanFindings answer(String planId, long version, List<Finding> findings) {
        return new PlanFindings(
                planId, version, findings.stream().map(ShownFinding::of).toList());
    }
}
