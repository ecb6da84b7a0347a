package se.planbok.plan.delegation;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Matter;

/**
 * A delegation rule as it was set (R5). It is never changed: another one goes before it from a day on.
 *
 * @param matter what it speaks of
 * @param steps the steps, lowest first
 * @param informing whether the authority is to be told of what was delegated
 * @param lines keys of the lines that it is limited to; none where it is for all
 * @param sumOver the window in days over which splitting is looked for (R7); the plan's year where absent
 * @param validFrom the first day that it holds; from the first day of all where absent
 * @param version which one in order it is for its matter and lines, from 1
 * @param ruleSet the number of the event that set it; absent for a rule that is only supposed
 */
public record DelegationRule(
        Matter matter,
        List<LadderStep> steps,
        Informing informing,
        List<String> lines,
        Optional<Integer> sumOver,
        Optional<String> validFrom,
        int version,
        Optional<Long> ruleSet) {

    /** Copies the lists. */
    public DelegationRule {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    static DelegationRule of(DelegationRuleSet e, Optional<Long> ruleSet) {
        return new DelegationRule(
                e.matter(), e.steps(), e.informing(), e.lines(), e.sumOver(), e.validFrom(), e.version(), ruleSet);
    }

    /** Whether it holds on a day, such as {@code 2021-02-04}, unless another goes before it. */
    boolean holdsOn(String day) {
        return validFrom.filter(from -> from.compareTo(day) > 0).isEmpty();
    }

    /** Whether it is the same ladder, from whatever day. */
    boolean says(DelegationRuleSet other) {
        return steps.equals(other.steps()) && informing == other.informing() && sumOver.equals(other.sumOver());
    }
}
