package se.planbok.plan.delegation;

import java.util.List;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.ReservationStatus;

/** Two persons on a reservation that is made under delegation, where a policy asks for it (R10). */
public final class FourEyes {

    private FourEyes() {}

    /** Whether the rules let something through under delegation. */
    public static boolean isDelegated(List<RuleOutcome> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.mandate().filter(Mandate::delegated).isPresent());
    }

    /**
     * A reservation made under delegation is proposed until another person decides it, while the policy is on; any other
     * event stays as it is, and so does stated history, where it happened.
     *
     * @param rules the rules that let the event through
     */
    public static PlanEvent on(
            PlanEvent event, Circumstances said, List<RuleOutcome> rules, DelegationState delegation) {
        return event instanceof FundsReserved reserved
                        && !said.recordedAfterwards()
                        && delegation.isOn(Policy.FOUR_EYES_RESERVATION)
                        && isDelegated(rules)
                ? proposed(reserved)
                : event;
    }

    private static FundsReserved proposed(FundsReserved e) {
        return new FundsReserved(
                e.reservation(),
                e.line(),
                e.purpose(),
                e.amount(),
                e.activity(),
                e.workItem(),
                e.alsoServes(),
                e.parts(),
                e.lastDay(),
                e.carriedFrom(),
                ReservationStatus.PROPOSED,
                e.lineCommitted());
    }
}
