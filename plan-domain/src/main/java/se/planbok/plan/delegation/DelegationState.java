package se.planbok.plan.delegation;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.value.Policy;

/**
 * Who may decide what.
 *
 * @param policies the policies that were set, by name
 */
public record DelegationState(PMap<String, Boolean> policies) {

    /** Nothing is said yet. */
    public static final DelegationState NONE = new DelegationState(HashTreePMap.empty());

    /** Whether a policy is on. */
    public boolean isOn(Policy policy) {
        return policies.getOrDefault(policy.name(), policy.onFromTheStart());
    }

    /** The state that the event makes of this one. */
    public DelegationState after(DelegationEvent event, Recorded recorded) {
        return switch (event) {
            case PolicySet e -> new DelegationState(policies.plus(e.policy().name(), e.on()));
            case DelegationRuleSet ignored -> this;
            case StandInAppointed ignored -> this;
            case DecisionProposed ignored -> this;
            case ConsentGiven ignored -> this;
            case AuthorityInformed ignored -> this;
        };
    }
}
