package se.planbok.plan.delegation;

import java.util.Optional;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;

/** Who took a decision: the authority that it names, or the one for which a stand-in took it. */
public final class Deciders {

    private Deciders() {}

    /** The key of the authority whose decision it is; empty where stated history does not know. */
    public static Optional<String> authority(DelegationState delegation, DecisionReference decision) {
        return standIn(delegation, decision)
                .map(StandIn::authority)
                .or(() -> decision.authority().map(Key::text));
    }

    /** Who took the decision in an authority's stead; empty where the authority that it names took it itself. */
    public static Optional<StandIn> standIn(DelegationState delegation, DecisionReference decision) {
        return decision.form().filter(form -> form == DecisionForm.DELEGATED).isPresent()
                ? decision.authority()
                        .flatMap(person -> decision.date()
                                .flatMap(date -> delegation.outsideMeetings().standIn(person, date)))
                : Optional.empty();
    }
}
