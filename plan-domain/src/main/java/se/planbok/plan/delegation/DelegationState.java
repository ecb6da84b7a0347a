package se.planbok.plan.delegation;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Policy;

/**
 * Who may decide what.
 *
 * @param policies the policies that were set, by name
 * @param rules all rules ever set in the order in which they were, by what they speak of: the matter alone, or the
 *     matter and each of the lines that the rule is limited to
 * @param outsideMeetings what decisions taken outside meetings rest on
 */
public record DelegationState(
        PMap<String, Boolean> policies, PMap<String, PVector<DelegationRule>> rules, OutsideMeetings outsideMeetings) {

    /** Nothing is said yet. */
    public static final DelegationState NONE =
            new DelegationState(HashTreePMap.empty(), HashTreePMap.empty(), OutsideMeetings.NONE);

    /** Whether a policy is on. */
    public boolean isOn(Policy policy) {
        return policies.getOrDefault(policy.name(), policy.onFromTheStart());
    }

    /** Whether a policy was ever set. */
    boolean isSet(Policy policy) {
        return policies.containsKey(policy.name());
    }

    /**
     * The rule in force on a day (R5): one limited to the line goes before one that is not, and of several the one that
     * was set last.
     *
     * @param line the line that money stands on, where the matter is money
     * @param day the day, such as {@code 2021-02-04}
     */
    public Optional<DelegationRule> inForce(Matter matter, Optional<String> line, String day) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        return line.flatMap(key -> last(of(matter, Optional.of(key)), day)).or(() -> last(general(matter), day));
    }

    /** The rule that a mandate names: the one for the matter, and for the line, that the event set. */
    public Optional<DelegationRule> rule(Matter matter, Optional<String> line, long ruleSet) {
        return line.flatMap(key -> setBy(of(matter, Optional.of(key)), ruleSet))
                .or(() -> setBy(general(matter), ruleSet));
    }

    /** This with one more rule, set or only supposed. */
    public DelegationState with(DelegationRule rule) {
        PMap<String, PVector<DelegationRule>> more = rules;
        for (String scope : scopes(rule.matter(), rule.lines())) {
            more = more.plus(
                    scope, more.getOrDefault(scope, TreePVector.empty()).plus(rule));
        }
        return new DelegationState(policies, more, outsideMeetings);
    }

    /** The last rule that was set for exactly this matter and these lines. */
    Optional<DelegationRule> latest(Matter matter, List<String> lines) {
        PVector<DelegationRule> all = rules.getOrDefault(scopes(matter, lines).getFirst(), TreePVector.empty());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).lines().equals(lines)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a rule was ever set that speaks of the matter on any of these lines, or on all of them where none is named. */
    boolean speaksOf(Matter matter, List<String> lines) {
        return rules.containsKey(matter.name())
                || scopes(matter, lines).stream().anyMatch(rules::containsKey);
    }

    /** The state that the event makes of this one. */
    public DelegationState after(DelegationEvent event, Recorded recorded) {
        return switch (event) {
            case PolicySet e -> new DelegationState(policies.plus(e.policy().name(), e.on()), rules, outsideMeetings);
            case DelegationRuleSet e -> with(DelegationRule.of(e, Optional.of(recorded.sequence())));
            case StandInAppointed e -> with(outsideMeetings.after(e));
            case DecisionProposed e -> with(outsideMeetings.after(e, recorded));
            case ConsentGiven e -> with(outsideMeetings.after(e));
            case ObjectionMade e -> with(outsideMeetings.after(e));
            case AuthorityInformed ignored -> this;
        };
    }

    /** A proposal is settled by the first change that rests on a decision of it, in whatever form. */
    public DelegationState restingOn(DecisionReference decision) {
        return decision.proposal()
                .filter(named -> !decision.withPlan())
                .map(Key::text)
                .map(key -> with(outsideMeetings.settled(key)))
                .orElse(this);
    }

    private DelegationState with(OutsideMeetings changed) {
        return changed == outsideMeetings ? this : new DelegationState(policies, rules, changed);
    }

    private PVector<DelegationRule> general(Matter matter) {
        return of(matter, Optional.empty());
    }

    private PVector<DelegationRule> of(Matter matter, Optional<String> line) {
        return rules.getOrDefault(scope(matter, line), TreePVector.empty());
    }

    private static Optional<DelegationRule> last(PVector<DelegationRule> set, String day) {
        for (int i = set.size() - 1; i >= 0; i--) {
            if (set.get(i).holdsOn(day)) {
                return Optional.of(set.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<DelegationRule> setBy(PVector<DelegationRule> set, long ruleSet) {
        return set.stream()
                .filter(rule -> rule.ruleSet().equals(Optional.of(ruleSet)))
                .findFirst();
    }

    private static List<String> scopes(Matter matter, List<String> lines) {
        return lines.isEmpty()
                ? List.of(matter.name())
                : lines.stream().map(line -> scope(matter, Optional.of(line))).toList();
    }

    private static String scope(Matter matter, Optional<String> line) {
        return line.map(key -> matter.name() + " " + key).orElse(matter.name());
    }
}
