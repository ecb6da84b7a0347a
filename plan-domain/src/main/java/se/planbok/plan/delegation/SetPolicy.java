package se.planbok.plan.delegation;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.value.Policy;

/**
 * Switches a policy. Four eyes on approval is on until set, all others are off.
 *
 * @param policy which
 * @param on whether it holds from now on; must be said, since a policy that is on does more than one that is off
 */
public record SetPolicy(Policy policy, Boolean on) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        DelegationState delegation = plan.delegation();
        if (delegation.isOn(policy) == on) {
            return List.of();
        }
        if (!SettingIsDecided.isFree(plan, delegation.isSet(policy))) {
            judgement.uphold(SettingIsDecided.of(policy.name(), judgement));
        }
        return List.of(new PolicySet(plan.id(), policy, on));
    }
}
