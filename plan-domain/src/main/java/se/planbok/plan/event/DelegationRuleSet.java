package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Subject;

/**
 * A ladder was set that says which authority decides what amount (R5). It replaces an earlier one for the same matter
 * and lines from its day on, never back in time (R17).
 *
 * @param plan the plan
 * @param matter what it speaks of
 * @param steps the steps, lowest first
 * @param informing whether the authority is to be told of what was delegated
 * @param lines keys of the lines that it is limited to; none where it is for all
 * @param sumOver the window in days over which splitting is looked for (R7); the plan's year where absent
 * @param validFrom the first day that it holds; from the first day of all where absent
 * @param version which one in order it is for its matter and lines, from 1
 */
public record DelegationRuleSet(
        String plan,
        Matter matter,
        List<LadderStep> steps,
        Informing informing,
        List<String> lines,
        Optional<Integer> sumOver,
        Optional<String> validFrom,
        int version)
        implements DelegationEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public DelegationRuleSet {
        steps = Subjects.listOrNone(steps);
        lines = Subjects.listOrNone(lines);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
