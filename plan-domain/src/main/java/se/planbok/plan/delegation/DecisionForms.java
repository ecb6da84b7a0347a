package se.planbok.plan.delegation;

import java.util.Optional;
import java.util.Set;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/** Judges the decision that a command rests on, once for each command: what it names, and that its form is valid. */
public final class DecisionForms {

    private DecisionForms() {}

    /**
     * What the decision names must exist (R1), and its proposal must be its authority's (R18).
     *
     * @param named keys of the authorities that the same step names as it opens the plan
     */
    public static void names(PlanState plan, Set<Key> named, Judgement judgement) {
        judgement.circumstances().decision().ifPresent(decision -> {
            decision.authority()
                    .ifPresent(authority -> judgement.known(
                            SubjectKind.AUTHORITY, authority, decider(plan, named, decision, authority)));
            judgement
                    .knownIfNamed(
                            SubjectKind.PROPOSAL,
                            decision.proposal(),
                            plan.delegation().outsideMeetings()::proposal)
                    .ifPresent(proposal -> ofItsAuthority(plan, decision, proposal, judgement));
        });
    }

    /** The decision must be valid in its form (R5). */
    public static void uphold(PlanState plan, Judgement judgement) {
        judgement
                .circumstances()
                .decision()
                .flatMap(decision -> DecisionIsValid.of(
                        plan, decision, judgement.circumstances().recordedAfterwards()))
                .ifPresent(judgement::uphold);
    }

    /** A stand-in is known by its appointment, and need not be an authority itself. */
    private static Optional<Key> decider(PlanState plan, Set<Key> named, DecisionReference decision, Key authority) {
        boolean delegated = decision.form().equals(Optional.of(DecisionForm.DELEGATED));
        boolean known = named.contains(authority)
                || plan.structure().authority(authority.text()).isPresent()
                || delegated
                        && plan.delegation()
                                .outsideMeetings()
                                .lastAppointment(authority)
                                .isPresent();
        return known ? Optional.of(authority) : Optional.empty();
    }

    private static void ofItsAuthority(
            PlanState plan, DecisionReference decision, Proposal proposal, Judgement judgement) {
        Deciders.authority(plan.delegation(), decision)
                .ifPresent(decider -> judgement.fits(
                        decider.equals(proposal.authority()),
                        SubjectKind.PROPOSAL,
                        proposal.key(),
                        Misfit.PROPOSAL_OF_ANOTHER_AUTHORITY,
                        proposal.authority()));
    }
}
