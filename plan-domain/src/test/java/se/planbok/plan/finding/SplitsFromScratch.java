package se.planbok.plan.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * What delegated reservations come to together (R7), by looking at every pair of them after each event: slow, and without
 * any sum that is carried along.
 */
final class SplitsFromScratch {

    private final Map<Long, DelegationRuleSet> rules = new HashMap<>();

    /** The delegated reservations in the order in which they came to stand where they do. */
    private final Map<String, Delegated> delegated = new LinkedHashMap<>();

    private record Delegated(String place, LocalDate day, long threshold, Optional<Integer> window) {}

    Map<Subject, Discrepancy> after(PlanState plan, Recorded recorded) {
        if (recorded.event() instanceof DelegationRuleSet set) {
            rules.put(recorded.sequence(), set);
        }
        judged(recorded.event()).ifPresent(key -> judge(plan, key, recorded));
        delegated.keySet().removeIf(key -> amount(plan, key) == 0);
        Map<Subject, Discrepancy> found = new HashMap<>();
        for (String place :
                delegated.values().stream().map(Delegated::place).distinct().toList()) {
            List<String> together = delegated.entrySet().stream()
                    .filter(entry -> entry.getValue().place().equals(place))
                    .map(Map.Entry::getKey)
                    .toList();
            passed(plan, together).ifPresent(split -> found.put(subject(plan, together.getFirst()), split));
        }
        return found;
    }

    private static Optional<String> judged(PlanEvent event) {
        return switch (event) {
            case FundsReserved e -> Optional.of(e.reservation());
            case ReservationChanged e when e.after() > e.before() -> Optional.of(e.reservation());
            case ReservationDecided e when e.granted() -> Optional.of(e.reservation());
            case ReservationMoved e -> Optional.of(e.reservation());
            case ReservationSplit e -> Optional.of(e.part());
            default -> Optional.empty();
        };
    }

    private void judge(PlanState plan, String key, Recorded recorded) {
        Optional<Delegated> now = recorded.rules().stream()
                .filter(rule -> rule.rule().equals("R5") && rule.verdict() == Verdict.HELD)
                .filter(rule -> rule.mandate().filter(Mandate::delegated).isPresent())
                .filter(this::isLimited)
                .map(rule -> new Delegated(
                        place(plan, key),
                        recorded.circumstances().day(recorded.at()),
                        rule.limit().halves() / 2,
                        set(rule).orElseThrow().sumOver()))
                .findFirst();
        if (now.isEmpty()
                || Optional.ofNullable(delegated.get(key))
                        .filter(before -> !before.place().equals(now.get().place()))
                        .isPresent()) {
            delegated.remove(key);
        }
        now.ifPresent(taken -> delegated.put(key, taken));
    }

    private boolean isLimited(RuleOutcome rule) {
        int step = rule.mandate().orElseThrow().step();
        return set(rule).filter(set -> step < set.steps().size()).isPresent();
    }

    private Optional<DelegationRuleSet> set(RuleOutcome rule) {
        return rule.mandate().flatMap(Mandate::ruleSet).map(rules::get);
    }

    private Optional<Discrepancy> passed(PlanState plan, List<String> together) {
        List<long[]> passed = new ArrayList<>();
        for (String last : together) {
            Delegated rule = delegated.get(last);
            List<String> summed = together.stream()
                    .filter(other -> rule.window().isEmpty()
                            || !delegated.get(other).day().isAfter(rule.day())
                                    && delegated
                                            .get(other)
                                            .day()
                                            .isAfter(rule.day()
                                                    .minusDays(rule.window().get())))
                    .toList();
            long sum = summed.stream().mapToLong(other -> amount(plan, other)).sum();
            if (summed.size() > 1 && sum > rule.threshold()) {
                passed.add(new long[] {rule.threshold(), sum});
            }
        }
        OptionalLong lowest = passed.stream().mapToLong(pair -> pair[0]).min();
        return lowest.isEmpty()
                ? Optional.empty()
                : Discrepancy.when(
                        true,
                        Figure.of(lowest.getAsLong()),
                        Figure.of(passed.stream()
                                .filter(pair -> pair[0] == lowest.getAsLong())
                                .mapToLong(pair -> pair[1])
                                .max()
                                .orElseThrow()));
    }

    private static Subject subject(PlanState plan, String first) {
        return reservation(plan, first)
                .place()
                .activity()
                .map(activity -> new Subject(SubjectKind.ACTIVITY, activity))
                .orElseGet(() -> new Subject(SubjectKind.RESERVATION, first));
    }

    private static String place(PlanState plan, String key) {
        Reservation reserved = reservation(plan, key);
        return reserved.place().activity().orElseGet(() -> reserved.place().line() + "/" + reserved.purpose());
    }

    private static long amount(PlanState plan, String key) {
        return reservation(plan, key).amount();
    }

    private static Reservation reservation(PlanState plan, String key) {
        return plan.budget().reservation(key).orElseThrow();
    }
}
