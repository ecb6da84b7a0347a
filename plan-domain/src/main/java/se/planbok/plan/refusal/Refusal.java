package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * A rule's "no" to a command. A new one does not compile until it has a text for people and a problem type where the
 * answer is written.
 */
public sealed interface Refusal
        permits KeyTaken,
                KeyUnknown,
                DoesNotFit,
                CapacityExceeded,
                AllocationBelowZero,
                LineExceeded,
                RangeOvercommitted,
                MoneyNotUnspent,
                ReservationsUnspent,
                DecisionRequired,
                SplittingRefused,
                PlanUnderTreatment,
                AmendmentUndecided,
                RouteDecisionRequired,
                PlanClosedToChanges,
                SettingUndecided,
                RuleReachesBack,
                PlanNotAdopted,
                SurplusExceeded,
                CarriedReservationsUnfunded,
                ReservationsUnsettled,
                StepOutOfOrder,
                OutOfTurn,
                StepUndecided,
                RouteMissing,
                FindingsUnacknowledged,
                NotOfRoute,
                SubmitterDecides,
                RouteUndecided,
                RouteReachesBack,
                FindingUnknown,
                DecisionInvalid,
                DecidedByProposer {

    /** The rule's number, such as {@code R2}. */
    String rule();

    /** The figures of the rule as it was evaluated, by name, in the order that people want them. */
    SequencedMap<String, Figure> figures();
}
