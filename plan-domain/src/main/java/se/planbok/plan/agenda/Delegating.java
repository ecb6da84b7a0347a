package se.planbok.plan.agenda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.delegation.Deciders;
import se.planbok.plan.delegation.DelegationRule;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.delegation.StandIn;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Stockholm;
import se.planbok.plan.value.SubjectKind;

/** What was let through under delegation, and who is to be told of it (R5). */
final class Delegating {

    private Delegating() {}

    /** The changes under delegation that an event is, at most one. */
    static Stream<DelegatedChange> changes(Recorded recorded, DelegationState delegation) {
        return recorded.rules().stream()
                .filter(rule -> rule.mandate().filter(Mandate::delegated).isPresent())
                .limit(1)
                .flatMap(rule -> change(recorded, rule, rule.mandate().orElseThrow(), delegation).stream());
    }

    private static Optional<DelegatedChange> change(
            Recorded recorded, RuleOutcome rule, Mandate mandate, DelegationState delegation) {
        Circumstances said = recorded.circumstances();
        Optional<DelegationRule> ladder = ladder(recorded, mandate, delegation);
        return toldAuthority(mandate, ladder, said.decision(), delegation)
                .map(authority -> new DelegatedChange(
                        recorded.sequence(),
                        recorded.event().type(),
                        recorded.event().subjects().getFirst(),
                        authority,
                        said.dated()
                                .or(() -> said.decision().flatMap(DecisionReference::date))
                                .map(PartialDate::text)
                                .orElseGet(() -> Stockholm.day(recorded.at()).toString()),
                        ladder.map(DelegationRule::informing).orElse(Informing.MUST),
                        mandate.matter(),
                        rule.limit(),
                        rule.figure()));
    }

    private static Optional<DelegationRule> ladder(Recorded recorded, Mandate mandate, DelegationState delegation) {
        Stream<Optional<String>> lines = recorded.event().subjects().stream()
                .filter(subject -> subject.kind() == SubjectKind.BUDGET_LINE)
                .map(subject -> Optional.of(subject.key()));
        return mandate.ruleSet()
                .flatMap(set -> Stream.concat(lines, Stream.of(Optional.<String>empty()))
                        .flatMap(line -> delegation.rule(mandate.matter(), line, set).stream())
                        .findFirst());
    }

    /**
     * A stand-in tells the authority in whose stead the decision was taken. A delegate tells the authority of the next step,
     * or where the ladder ends with the delegate, that same authority.
     */
    private static Optional<String> toldAuthority(
            Mandate mandate,
            Optional<DelegationRule> ladder,
            Optional<DecisionReference> decision,
            DelegationState delegation) {
        Optional<String> inStead =
                decision.flatMap(taken -> Deciders.standIn(delegation, taken)).map(StandIn::authority);
        if (inStead.isPresent() || ladder.isEmpty()) {
            return inStead.or(mandate::authority);
        }
        List<String> fromStep = ladder.get().steps().stream()
                .skip(mandate.step() - 1L)
                .map(LadderStep::authority)
                .flatMap(Optional::stream)
                .toList();
        int delegate = decision.flatMap(DecisionReference::authority)
                .map(Key::text)
                .map(fromStep::indexOf)
                .orElse(-1);
        return fromStep.isEmpty()
                ? Optional.empty()
                : Optional.of(fromStep.get(Math.min(delegate + 1, fromStep.size() - 1)));
    }
}
