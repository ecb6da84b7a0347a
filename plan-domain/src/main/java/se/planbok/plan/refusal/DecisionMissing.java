package se.planbok.plan.refusal;

/** A "no" that a decision by somebody else would turn into a "yes"; who only asks is told of it instead of refused. */
public sealed interface DecisionMissing extends Refusal
        permits DecisionRequired,
                AmendmentUndecided,
                RouteDecisionRequired,
                SettingUndecided,
                RouteUndecided,
                StepUndecided {}
