package se.planbok.view.finding;

import java.time.LocalDate;
import java.util.List;
import se.planbok.plan.finding.Finding;
import se.planbok.view.standing.Standing;
import se.planbok.view.standing.StandingView;

/** What does not add up. */
public final class FindingsView extends StandingView {

    @Override
    public String name() {
        return "findings";
    }

    /** The findings that stand whatever the day. */
    @Override
    public PlanFindings answer(String planId, long version, Standing state) {
        return answer(planId, version, state.plan().findings().list());
    }

    /** The findings on a day: beside those that stand, what the coming of the day has brought. */
    public PlanFindings answer(String planId, long version, Standing state, LocalDate day) {
        return answer(planId, version, state.plan().findingsOn(day));
    }

    private static PlanFindings answer(String planId, long version, List<Finding> findings) {
        return new PlanFindings(
                planId, version, findings.stream().map(ShownFinding::of).toList());
    }
}
