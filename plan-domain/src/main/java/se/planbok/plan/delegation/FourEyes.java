package se.planbok.plan.delegation;

import java.util.List;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.ReservationStatus;

/** Two persons on a reservation that is made or raised under delegation, where a policy asks for it (R10). */
public final class FourEyes {

    private FourEyes() {}

    /** Whether the rules let something through under delegation. */
    public static boolean isDelegated(List<RuleOutcome> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.mandate().filter(Mandate::delegated).isPresent());
    }

    /**
     * Whether what the rules let through awaits another person: under delegation, while the policy is on. Stated history
     * does not, where it happened.
     */
    public static boolean asked(Circumstances said, List<RuleOutcome> rules, DelegationState delegation) {
        return !said.recordedAfterwards() && delegation.isOn(Policy.FOUR_EYES_RESERVATION) && isDelegated(rules);
    }

    /**
     * A reservation that must await another person is proposed until then, and so is a raise of one; any other event stays
     * as it is.
     *
     * @param rules the rules that let the event through
     */
    public static PlanEvent on(
            PlanEvent event, Circumstances said, List<RuleOutcome> rules, DelegationState delegation) {
        return switch (event) {
            case FundsReserved e when asked(said, rules, delegation) -> proposed(e);
            case ReservationChanged e when e.after() > e.before() && asked(said, rules, delegation) -> proposed(e);
            default -> event;
        };
    }

    private static ReservationChanged proposed(ReservationChanged e) {
        return new ReservationChanged(
                e.reservation(),
                e.line(),
                e.activity(),
                e.before(),
                e.after(),
                ReservationStatus.PROPOSED,
                e.lineCommitted());
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
