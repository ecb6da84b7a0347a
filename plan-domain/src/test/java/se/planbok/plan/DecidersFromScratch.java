package se.planbok.plan;

import static se.planbok.plan.Hold.hold;
import static se.planbok.plan.Hold.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.delegation.Deciders;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.Priority;

/**
 * Whose decision each change was, told from the events alone, in the plainest way (R5, R7, R9, R11, R12, R17). Holds what
 * was let through to account.
 */
final class DecidersFromScratch {

    private final List<DelegationRuleSet> rules = new ArrayList<>();

    private record Changed(Matter matter, long halves, Optional<String> line, boolean reservation) {}

    void check(PlanState before, Recorded recorded, PlanState after) {
        PlanEvent event = recorded.event();
        if (!recorded.circumstances().recordedAfterwards()) {
            changed(event).ifPresent(change -> holdChange(before, recorded, change));
            if (event instanceof ReservationReleased) {
                hold("R9, releases", !before.status().isUnderTreatment());
            }
            if (before.delegation().isOn(Policy.SPLITTING_REFUSED)) {
                hold("R7, refused", splits(after) <= splits(before));
            }
            if (event instanceof DelegationRuleSet set && isChange(before, set)) {
                hold("R17, decided", recorded.circumstances().taken().isPresent());
                hold("R17, forward", set.validFrom().orElseThrow().compareTo(day(recorded)) >= 0);
            }
        }
        if (event instanceof DelegationRuleSet set) {
            rules.add(set);
        }
    }

    private boolean isChange(PlanState before, DelegationRuleSet set) {
        return before.status() != PlanStatus.DRAFT
                || rules.stream()
                        .filter(earlier -> earlier.matter() == set.matter())
                        .anyMatch(earlier -> earlier.lines().isEmpty()
                                || earlier.lines().stream().anyMatch(set.lines()::contains));
    }

    private void holdChange(PlanState before, Recorded recorded, Changed change) {
        hold("R9", !before.status().isUnderTreatment());
        boolean adopted = before.status().isAdopted();
        if (!adopted && !change.reservation()) {
            return;
        }
        Circumstances said = recorded.circumstances();
        if (adopted && givesUpTheFirst(before, recorded.event())) {
            DecisionReference decision = said.taken().orElseThrow();
            hold(
                    "R12, route",
                    before.approval()
                            .route()
                            .contains(Deciders.authority(before.delegation(), decision)
                                    .orElseThrow()));
            hold("R12, form", !decision.form().equals(Optional.of(DecisionForm.DELEGATED)));
            return;
        }
        Optional<DelegationRuleSet> rule = inForce(change, day(recorded));
        if (rule.isPresent()) {
            holdStep(before, said, rule.get(), change, adopted);
        } else {
            hold("R11", !adopted || said.taken().isPresent());
        }
        same(
                "the rule is kept",
                recorded.rules().stream().anyMatch(outcome -> outcome.mandate().isPresent()),
                rule.isPresent());
    }

    private static void holdStep(
            PlanState before, Circumstances said, DelegationRuleSet rule, Changed change, boolean adopted) {
        List<LadderStep> steps = rule.steps();
        int at = 0;
        while (!steps.get(at).isOpen() && change.halves() > limit(before, steps.get(at), change)) {
            at++;
        }
        List<String> deciders = steps.subList(at, steps.size()).stream()
                .flatMap(step -> step.authority().stream())
                .toList();
        boolean decided = said.taken()
                .flatMap(decision -> Deciders.authority(before.delegation(), decision))
                .filter(deciders::contains)
                .isPresent();
        boolean withPlan = !adopted
                && said.decision().filter(DecisionReference::withPlan).isPresent()
                && before.approval().route().stream().anyMatch(deciders::contains);
        hold("R5", steps.get(at).authority().isEmpty() || decided || withPlan);
    }

    private static long limit(PlanState before, LadderStep step, Changed change) {
        if (step.upTo().isPresent()) {
            return step.upTo().get().halves();
        }
        long upper = before.budget()
                .line(change.line().orElseThrow())
                .map(line -> line.bounds().upper())
                .orElse(change.halves() / 2);
        return upper * step.share().orElseThrow() / 100 * 2;
    }

    private Optional<DelegationRuleSet> inForce(Changed change, String day) {
        Optional<DelegationRuleSet> ofLine = last(change, day, true);
        return ofLine.isPresent() ? ofLine : last(change, day, false);
    }

    private Optional<DelegationRuleSet> last(Changed change, String day, boolean ofLine) {
        return rules.stream()
                .filter(rule -> rule.matter() == change.matter())
                .filter(rule -> ofLine
                        ? change.line().filter(rule.lines()::contains).isPresent()
                        : rule.lines().isEmpty())
                .filter(rule ->
                        rule.validFrom().map(from -> from.compareTo(day) <= 0).orElse(true))
                .reduce((earlier, later) -> later);
    }

    private static String day(Recorded recorded) {
        return recorded.circumstances().day(recorded.at()).toString();
    }

    private static long splits(PlanState plan) {
        return plan.findings().standing().values().stream()
                .filter(finding -> finding.code() == FindingCode.SPLIT_SUSPECTED)
                .count();
    }

    private static boolean givesUpTheFirst(PlanState before, PlanEvent event) {
        return switch (event) {
            case PriorityChanged e -> e.after() == Priority.SECOND;
            case ActivityCancelled e ->
                before.structure()
                        .activity(e.activity())
                        .orElseThrow()
                        .priority()
                        .equals(Optional.of(Priority.FIRST));
            default -> false;
        };
    }

    private static Optional<Changed> changed(PlanEvent event) {
        return switch (event) {
            case ActivityAdded ignored -> scope();
            case ActivityStarted ignored -> scope();
            case ActivityCancelled ignored -> scope();
            case PriorityChanged ignored -> scope();
            case DaysAllocated e -> days(e.days().halves());
            case DaysWithdrawn e -> days(e.days().halves());
            case DaysReallocated e -> days(e.days().halves());
            case CapacityRevised e ->
                days(e.after().halves() - e.before().map(days -> days.halves()).orElse(0L));
            case BudgetLineAdded e -> money(e.upper(), e.line(), false);
            case BudgetLineWithdrawn e -> money(e.before().upper(), e.line(), false);
            case BudgetLineRevised e -> {
                long lower = Math.abs(e.after().lower() - e.before().lower());
                long upper = Math.abs(e.after().upper() - e.before().upper());
                yield money(Math.max(lower, upper), e.line(), false);
            }
            case FundsReserved e -> money(e.amount(), e.line(), true);
            case ReservationChanged e when e.after() > e.before() -> money(e.after(), e.line(), true);
            case ReservationDecided e when e.granted() -> money(e.after(), e.line(), true);
            case ReservationMoved e -> money(e.amount(), e.to().line(), true);
            case ReservationSplit e -> money(e.amount(), e.to().line(), true);
            default -> Optional.empty();
        };
    }

    private static Optional<Changed> scope() {
        return Optional.of(new Changed(Matter.SCOPE, 0, Optional.empty(), false));
    }

    private static Optional<Changed> days(long halves) {
        return Optional.of(new Changed(Matter.DAYS, Math.abs(halves), Optional.empty(), false));
    }

    private static Optional<Changed> money(long kronor, String line, boolean reservation) {
        return Optional.of(new Changed(Matter.MONEY, 2 * kronor, Optional.of(line), reservation));
    }
}
