package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * A rule's "no" to a command. A new one does not compile until it has a text for people and a problem type where the
 * answer is written.
 */
public sealed interface Refusal
        permits DecisionMissing,
                KeyTaken,
                KeyUnknown,
                DoesNotFit,
                CapacityExceeded,
                AllocationBelowZero,
                LineExceeded,
                RangeOvercommitted,
                MoneyNotUnspent,
                ReservationsUnspent,
                SplittingRefused,
                PlanUnderTreatment,
                PlanClosedToChanges,
                RuleReachesBack,
                PlanNotAdopted,
                SurplusExceeded,
                CarriedReservationsUnfunded,
                ReservationsUnsettled,
                StepOutOfOrder,
                OutOfTurn,
                RouteMissing,
                FindingsUnacknowledged,
                NotOfRoute,
                SubmitterDecides,
                RouteReachesBack,
                FindingUnknown,
                DecisionInvalid,
                DecidedByProposer {

    /** The rule's number, such as {@code R2}. */
    String rule();

    /** The figures of the rule as it was evaluated, by name, in the order that people want them. */
    SequencedMap<String, Figure> figures();
}
