package se.planbok.plan.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.Rule;
import se.planbok.plan.delegation.DelegationRule;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.mandate.Change.Amendment;
import se.planbok.plan.refusal.DecisionRequired;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/**
 * A change is decided by the authority of the step that holds it, or of a later one; a delegate's step needs no decision
 * (R5). What is decided with the plan will be, when such an authority is in the plan's route.
 *
 * @param change the change
 * @param holder who holds it
 * @param decider who has decided
 * @param withPlan whether the adoption to come decides it, by an authority that may
 */
record AuthorityDecides(Amendment change, Holder holder, Decider decider, boolean withPlan) implements Rule {

    static AuthorityDecides of(PlanState plan, Amendment change, Holder holder, Decider decider) {
        List<String> route = plan.route();
        boolean withPlan = decider.withPlan()
                && !plan.status().isAdopted()
                && holder.deciders().stream().anyMatch(route::contains);
        return new AuthorityDecides(change, holder, decider, withPlan);
    }

    @Override
    public String number() {
        return "R5";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return isOfScope() ? Figure.of(holder.authority().orElseThrow()) : holder.threshold();
    }

    @Override
    public Figure figure() {
        return isOfScope() ? decider.figure() : change.figure();
    }

    @Override
    public Optional<Refusal> objection() {
        boolean decided = holder.authority().isEmpty() || withPlan || decider.isOneOf(holder.deciders());
        return decided
                ? Optional.empty()
                : Optional.of(new DecisionRequired(
                        change.matter(),
                        isOfScope() ? Optional.empty() : Optional.of(change.figure()),
                        isOfScope() ? Optional.empty() : Optional.of(holder.passed()),
                        holder.authority().orElseThrow()));
    }

    @Override
    public Optional<Mandate> mandate(Verdict verdict) {
        return Optional.of(new Mandate(
                change.matter(),
                holder.version(),
                holder.rule().flatMap(DelegationRule::ruleSet),
                holder.step(),
                holder.authority(),
                verdict == Verdict.HELD && isDelegated()));
    }

    /**
     * What the change takes under delegation; empty where it takes none, or where its step holds any amount (R7).
     *
     * @param day the day by which it is judged
     */
    Optional<Taken> taken(LocalDate day) {
        return objection().isEmpty() && isDelegated()
                ? holder.limit()
                        .flatMap(limit -> holder.rule()
                                .map(rule -> new Taken(
                                        day.toEpochDay(),
                                        limit.halves() / 2,
                                        rule.sumOver(),
                                        change.figure().halves() / 2)))
                : Optional.empty();
    }

    /** Without a decision of the step's authority or a later one, or with one that a delegate took. */
    private boolean isDelegated() {
        return !withPlan && (decider.isDelegate() || !decider.isOneOf(holder.deciders()));
    }

    private boolean isOfScope() {
        return change.matter() == Matter.SCOPE;
    }
}
