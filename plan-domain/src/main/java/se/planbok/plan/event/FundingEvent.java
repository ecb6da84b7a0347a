package se.planbok.plan.event;

/** Facts about money in. */
public sealed interface FundingEvent extends PlanEvent
        permits FundingRegistered, FundingConfirmed, FundingAdjusted, FundingWithdrawn, OutsideFundingRecorded {}
