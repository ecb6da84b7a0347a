package se.planbok.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;

/** One plan in a step: takes what happens to it, and folds it at once. */
final class Step {

    private final PlanState before;
    private final Instant at;
    private final String by;
    private final List<Recorded> events = new ArrayList<>();
    private final List<Integer> commands = new ArrayList<>();
    private PlanState plan;

    Step(PlanState before, Instant at, String by) {
        this.before = before;
        this.at = at;
        this.by = by;
        this.plan = before;
    }

    PlanState plan() {
        return plan;
    }

    Instant at() {
        return at;
    }

    String by() {
        return by;
    }

    /** @param command the place of the command that brings it about */
    void happens(int command, PlanEvent event, Circumstances circumstances, List<RuleOutcome> rules) {
        Recorded recorded = new Recorded(plan.version() + 1, at, by, event, circumstances, rules);
        plan = plan.after(recorded);
        events.add(recorded);
        commands.add(command);
    }

    Decided decided(List<NeededApproval> approvals, Optional<Decided> other) {
        return new Decided(before, plan, events, commands, approvals, other);
    }
}
