package se.planbok.plan.mandate;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.delegation.Deciders;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;

/**
 * Who has decided a change, as the command says.
 *
 * @param taken the decision that has been taken
 * @param authority the key of the authority whose decision it is; unknown where stated history does not say
 * @param withPlan whether the decision comes with the plan's adoption
 */
record Decider(Optional<DecisionReference> taken, Optional<String> authority, boolean withPlan) {

    static Decider of(DelegationState delegation, Circumstances said) {
        Optional<DecisionReference> taken = said.taken();
        return new Decider(
                taken,
                taken.flatMap(decision -> Deciders.authority(delegation, decision)),
                said.decision().filter(DecisionReference::withPlan).isPresent());
    }

    /** Whether anybody has decided. */
    boolean hasDecided() {
        return taken.isPresent();
    }

    /** Whether one of these has decided. A decider whom the source does not name is held against nobody. */
    boolean isOneOf(List<String> authorities) {
        return hasDecided() && authority.map(authorities::contains).orElse(true);
    }

    /** Whether a delegate took the decision. */
    boolean isDelegate() {
        return taken.flatMap(DecisionReference::form).equals(Optional.of(DecisionForm.DELEGATED));
    }

    /** Who it is, as a finding says it. */
    Figure figure() {
        return Figure.of(hasDecided() ? authority.orElse("UNKNOWN") : "NONE");
    }
}
