package se.planbok.plan.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.delegation.DelegationRule;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.mandate.Change.Amendment;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/**
 * Who holds a change: the step of the rule in force that is the first to hold its figure, or the decider of its line.
 *
 * @param rule the rule; absent where the line's decider goes before it
 * @param step the step, from 1
 * @param limit the step's own limit; absent where it holds every figure
 * @param passed the limit of the step before, which the figure is over; none on the first step
 * @param authority who decides; absent for a delegate who needs no decision
 * @param deciders who may decide: that authority, and those of later steps
 */
record Holder(
        Optional<DelegationRule> rule,
        int step,
        Optional<Figure> limit,
        Figure passed,
        Optional<String> authority,
        List<String> deciders) {

    private static final Figure NOTHING = Figure.of(0);

    /**
     * Who holds the change on a day (R5); empty where no rule speaks of it.
     *
     * @param plan the plan before it
     * @param delegation who may decide what, as it is or as it is supposed to be
     * @param day the day, such as {@code 2021-02-04}
     */
    static Optional<Holder> of(PlanState plan, DelegationState delegation, Amendment change, String day) {
        return change.line()
                .flatMap(plan.budget()::line)
                .flatMap(BudgetLine::decider)
                .map(Holder::decider)
                .or(() ->
                        delegation.inForce(change.matter(), change.line(), day).map(rule -> step(rule, change)));
    }

    private static Holder decider(String authority) {
        return new Holder(Optional.empty(), 1, Optional.empty(), NOTHING, Optional.of(authority), List.of(authority));
    }

    private static Holder step(DelegationRule rule, Amendment change) {
        List<LadderStep> steps = rule.steps();
        Figure passed = NOTHING;
        int at = 0;
        Optional<Figure> limit = limit(steps.get(at), change);
        while (limit.isPresent() && change.figure().halves() > limit.get().halves()) {
            passed = limit.get();
            at++;
            limit = limit(steps.get(at), change);
        }
        List<String> deciders = new ArrayList<>();
        steps.subList(at, steps.size()).forEach(step -> step.authority().ifPresent(deciders::add));
        return new Holder(
                Optional.of(rule), at + 1, limit, passed, steps.get(at).authority(), List.copyOf(deciders));
    }

    private static Optional<Figure> limit(LadderStep step, Amendment change) {
        return step.upTo()
                .or(() -> step.share()
                        .flatMap(share -> change.place().map(place -> Figure.of(place.upper() * share / 100))));
    }

    /** The threshold by which the figure was judged: the step's own, or on the last step the one that it is over. */
    Figure threshold() {
        return limit.orElse(passed);
    }

    /** For how many days a proposal must have stood for this decider's silence to count; empty where the rule does not say. */
    Optional<Integer> tacitDays(String decider) {
        return rule.flatMap(ladder -> ladder.steps().stream()
                .skip(step - 1L)
                .filter(at -> at.authority().equals(Optional.of(decider)))
                .findFirst()
                .flatMap(LadderStep::tacitDays));
    }

    /** Which rule in order it is for its matter and lines; none for a line's decider. */
    int version() {
        return rule.map(DelegationRule::version).orElse(0);
    }

    /** What it is about. */
    Matter matter() {
        return rule.map(DelegationRule::matter).orElse(Matter.MONEY);
    }
}
