package se.planbok.plan.event;

/** Facts about who may decide what, and about decisions that are taken without a meeting. */
public sealed interface DelegationEvent extends PlanEvent
        permits DelegationRuleSet,
                PolicySet,
                StandInAppointed,
                DecisionProposed,
                ConsentGiven,
                ObjectionMade,
                AuthorityInformed {}
