package se.planbok.view.standing;

import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.Titles;

/**
 * How a plan stands: all that is needed to tell its findings, and what lies with whom.
 *
 * @param plan the plan's own state
 * @param titles what things are called
 * @param asked kronor that nominations ask for, where stated
 */
public record Standing(PlanState plan, Titles titles, PMap<String, Long> asked) {

    private static final DecisionLog LOG = new DecisionLog();

    /** A plan before its first event. */
    static Standing notOpened(String planId) {
        return new Standing(PlanState.notOpened(planId), LOG.before(), HashTreePMap.empty());
    }

    /** The plan after the next event. */
    Standing after(Recorded recorded) {
        return new Standing(plan.after(recorded), LOG.titles(titles, recorded), asked(recorded.event()));
    }

    /** When the last event was recorded. */
    public Instant lastAt() {
        return plan.lastAt();
    }

    private PMap<String, Long> asked(PlanEvent event) {
        return event instanceof NominationMade nomination
                ? nomination
                        .amount()
                        .map(amount -> asked.plus(nomination.nomination(), amount))
                        .orElse(asked)
                : asked;
    }
}
