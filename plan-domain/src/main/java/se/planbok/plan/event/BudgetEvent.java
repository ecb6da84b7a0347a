package se.planbok.plan.event;

/** Facts about money out, planned: lines, reservations and nominations. */
public sealed interface BudgetEvent extends PlanEvent
        permits BudgetLineAdded,
                BudgetLineRevised,
                BudgetLineWithdrawn,
                FundsReserved,
                ReservationChanged,
                ReservationMoved,
                ReservationSplit,
                ReservationReleased,
                ReservationDecided,
                ReservationLapsed,
                ReservationCarriedOver,
                NominationMade,
                NominationWithdrawn {}
