package se.planbok.plan.event;

/** Facts about a plan's end: its periods, what is carried into next year's plan, and its closing. */
public sealed interface ClosingEvent extends PlanEvent
        permits PeriodClosed, SurplusCarriedOver, CarriedSurplusRevised, PlanClosed {}
