package se.planbok.plan.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The findings of a plan, reckoned after each event by every check on everything that the plan has; slow, but without
 * any belief about what an event can touch. Holds {@link Findings} to account, which checks only what it must.
 */
public final class FindingsFromScratch {

    private final Map<What, Long> since = new HashMap<>();
    private final Set<What> notFollowed = new HashSet<>();
    private final SplitsFromScratch splits = new SplitsFromScratch();

    /** What identifies a finding. */
    private record What(FindingCode code, Subject subject, Optional<String> rule) {}

    /** A finding as it stands, without who knows of it. */
    public record Standing(
            FindingCode code, Subject subject, Optional<String> rule, Optional<FigurePair> figures, long since) {}

    /** Expected and actual; those of a rule that was not followed are the history's own, and not reckoned here. */
    public record FigurePair(Optional<Figure> expected, Optional<Figure> actual) {}

    /**
     * The findings after an event.
     *
     * @param plan the plan after it
     */
    public Set<Standing> after(PlanState plan, Recorded recorded) {
        Map<What, Optional<FigurePair>> standing = new HashMap<>();
        Subject whole = new Subject(SubjectKind.PLAN, plan.id());
        put(standing, FindingCode.CAPACITY_EXCEEDED, whole, Checks.capacityExceeded(plan));
        put(standing, FindingCode.PLAN_UNDERFUNDED, whole, Checks.planUnderfunded(plan));
        put(standing, FindingCode.RANGE_UNFUNDED, whole, Checks.rangeUnfunded(plan));
        put(standing, FindingCode.RANGE_OVERCOMMITTED, whole, Checks.rangeOvercommitted(plan));
        Set<String> activities = plan.structure().activities().keySet();
        all(standing, plan, SubjectKind.ACTIVITY, activities, FindingCode.CASH_NEED_UNMET, Checks::cashNeedUnmet);
        all(standing, plan, SubjectKind.ACTIVITY, activities, FindingCode.CASH_NEED_DENIED, Checks::cashNeedDenied);
        all(standing, plan, SubjectKind.ACTIVITY, activities, FindingCode.NO_DAYS, Checks::noDays);
        all(standing, plan, SubjectKind.ACTIVITY, activities, FindingCode.OVERSPENT_DAYS, Checks::overspentDays);
        all(
                standing,
                plan,
                SubjectKind.ACTIVITY,
                activities,
                FindingCode.DONE_BEFORE_APPROVAL,
                Checks::doneBeforeApproval);
        Set<String> points = plan.structure().activities().values().stream()
                .flatMap(activity -> activity.workItems().keySet().stream().map(point -> activity.key() + "/" + point))
                .collect(Collectors.toSet());
        all(standing, plan, SubjectKind.WORK_ITEM, points, FindingCode.TARGET_MISSED, Checks::targetMissed);
        Set<String> lines = plan.budget().lines().keySet();
        all(standing, plan, SubjectKind.BUDGET_LINE, lines, FindingCode.LINE_OVERDRAWN, Checks::lineOverdrawn);
        all(standing, plan, SubjectKind.BUDGET_LINE, lines, FindingCode.OVERSPENT_MONEY, Checks::overspentLine);
        Set<String> reservations = plan.budget().reservations().keySet();
        all(
                standing,
                plan,
                SubjectKind.RESERVATION,
                reservations,
                FindingCode.OVERSPENT_MONEY,
                Checks::overspentReservation);
        all(standing, plan, SubjectKind.RESERVATION, reservations, FindingCode.DUTY_TO_INFORM, Checks::dutyToInform);
        plan.funding().sources().values().forEach(source -> {
            Subject subject = new Subject(SubjectKind.FUNDING_SOURCE, source.key());
            put(standing, FindingCode.EARMARK_NOT_HONOURED, subject, Checks.earmarkNotHonoured(plan, source));
            put(standing, FindingCode.CARRY_OVER_UNFUNDED, subject, Checks.carryOverUnfunded(plan, source));
        });
        splits.after(plan, recorded)
                .forEach((subject, found) -> put(standing, FindingCode.SPLIT_SUSPECTED, subject, Optional.of(found)));
        recorded.rules().stream()
                .filter(rule -> rule.verdict() == Verdict.NOT_FOLLOWED)
                .filter(rule -> !(recorded.event() instanceof PlanSubmitted
                        && rule.figure().isNumber()))
                .map(RuleOutcome::rule)
                .filter(rule -> !List.of("R2", "R4", "R7").contains(rule))
                .map(rule -> new What(
                        FindingCode.RULE_NOT_FOLLOWED,
                        recorded.event().subjects().getFirst(),
                        Optional.of(rule)))
                .forEach(notFollowed::add);
        notFollowed.forEach(what -> standing.put(what, Optional.empty()));
        since.keySet().retainAll(standing.keySet());
        standing.keySet().forEach(what -> since.putIfAbsent(what, recorded.sequence()));
        Set<Standing> findings = new HashSet<>();
        standing.forEach((what, figures) ->
                findings.add(new Standing(what.code(), what.subject(), what.rule(), figures, since.get(what))));
        return findings;
    }

    /** The findings that the plan keeps itself. */
    public static Set<Standing> keptBy(PlanState plan) {
        Set<Standing> findings = new HashSet<>();
        plan.findings()
                .list()
                .forEach(finding -> findings.add(new Standing(
                        finding.code(),
                        finding.subject(),
                        finding.rule(),
                        finding.code() == FindingCode.RULE_NOT_FOLLOWED
                                ? Optional.empty()
                                : Optional.of(new FigurePair(finding.expected(), finding.actual())),
                        finding.since())));
        return findings;
    }

    private static void all(
            Map<What, Optional<FigurePair>> standing,
            PlanState plan,
            SubjectKind kind,
            Set<String> keys,
            FindingCode code,
            BiFunction<PlanState, String, Optional<Discrepancy>> check) {
        keys.forEach(key -> put(standing, code, new Subject(kind, key), check.apply(plan, key)));
    }

    private static void put(
            Map<What, Optional<FigurePair>> standing, FindingCode code, Subject subject, Optional<Discrepancy> found) {
        found.ifPresent(discrepancy -> standing.put(
                new What(code, subject, Optional.empty()),
                Optional.of(new FigurePair(discrepancy.expected(), discrepancy.actual()))));
    }
}
