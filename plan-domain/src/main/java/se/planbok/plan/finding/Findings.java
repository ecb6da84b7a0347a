package se.planbok.plan.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.Nomination;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.funding.FundingSource;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The findings that stand, each with the event that began it. After an event only what the event is about is checked
 * anew, so that a fold over a long history stays fast.
 *
 * @param standing the findings by what identifies them
 */
public record Findings(PMap<String, Finding> standing) {

    /** Nothing fails to add up. */
    public static final Findings NONE = new Findings(HashTreePMap.empty());

    private static final Map<FindingCode, Function<PlanState, Optional<Discrepancy>>> OF_PLAN = Map.of(
            FindingCode.CAPACITY_EXCEEDED, Checks::capacityExceeded,
            FindingCode.PLAN_UNDERFUNDED, Checks::planUnderfunded,
            FindingCode.RANGE_UNFUNDED, Checks::rangeUnfunded,
            FindingCode.RANGE_OVERCOMMITTED, Checks::rangeOvercommitted);

    private static final Map<SubjectKind, Map<FindingCode, BiFunction<PlanState, String, Optional<Discrepancy>>>>
            OF_SUBJECT = Map.of(
                    SubjectKind.ACTIVITY,
                    Map.of(
                            FindingCode.CASH_NEED_UNMET, Checks::cashNeedUnmet,
                            FindingCode.CASH_NEED_DENIED, Checks::cashNeedDenied,
                            FindingCode.NO_DAYS, Checks::noDays,
                            FindingCode.SPLIT_SUSPECTED, Checks::splitForActivity,
                            FindingCode.OVERSPENT_DAYS, Checks::overspentDays,
                            FindingCode.DONE_BEFORE_APPROVAL, Checks::doneBeforeApproval),
                    SubjectKind.WORK_ITEM,
                    Map.of(FindingCode.TARGET_MISSED, Checks::targetMissed),
                    SubjectKind.BUDGET_LINE,
                    Map.of(
                            FindingCode.LINE_OVERDRAWN, Checks::lineOverdrawn,
                            FindingCode.OVERSPENT_MONEY, Checks::overspentLine),
                    SubjectKind.RESERVATION,
                    Map.of(
                            FindingCode.OVERSPENT_MONEY, Checks::overspentReservation,
                            FindingCode.SPLIT_SUSPECTED, Checks::splitForPurpose,
                            FindingCode.DUTY_TO_INFORM, Checks::dutyToInform));

    private static final Map<FindingCode, BiFunction<PlanState, FundingSource, Optional<Discrepancy>>> OF_SOURCE =
            Map.of(
                    FindingCode.EARMARK_NOT_HONOURED, Checks::earmarkNotHonoured,
                    FindingCode.CARRY_OVER_UNFUNDED, Checks::carryOverUnfunded);

    /** Rules whose breach has a finding of its own, which goes on for as long as the figures say so. */
    private static final List<String> SAID_BY_OTHERS = List.of("R2", "R4", "R7");

    /** The findings of soft limits, by rule: accepting to pass one acknowledges its finding. */
    private static final Map<String, FindingCode> OF_SOFT_LIMIT =
            Map.of("R2", FindingCode.CAPACITY_EXCEEDED, "R4", FindingCode.LINE_OVERDRAWN);

    /**
     * All findings on a day, the gravest first: those that stand whatever the day, and those that its coming brings.
     *
     * @param plan the plan that these are the findings of
     */
    public List<Finding> on(PlanState plan, LocalDate day) {
        return Stream.concat(standing.values().stream(), DecisionsDue.on(plan, day))
                .sorted(Finding.ORDER)
                .toList();
    }

    /** The findings that stand whatever the day, the gravest first. */
    public List<Finding> list() {
        return standing.values().stream().sorted(Finding.ORDER).toList();
    }

    /**
     * The findings after an event.
     *
     * @param plan the state after the event, its findings still those of before
     * @param recorded the event
     */
    public Findings after(PlanState plan, Recorded recorded) {
        Fold fold = new Fold(standing, recorded);
        OF_PLAN.forEach(
                (code, check) -> fold.settle(code, new Subject(SubjectKind.PLAN, plan.id()), check.apply(plan)));
        List<Subject> subjects = touched(plan, recorded.event());
        for (Subject subject : subjects) {
            OF_SUBJECT
                    .getOrDefault(subject.kind(), Map.of())
                    .forEach((code, check) -> fold.settle(code, subject, check.apply(plan, subject.key())));
        }
        if (subjects.stream().anyMatch(Findings::mayTouchFunding)) {
            for (FundingSource source : plan.funding().sources().values()) {
                OF_SOURCE.forEach((code, check) -> fold.settle(
                        code, new Subject(SubjectKind.FUNDING_SOURCE, source.key()), check.apply(plan, source)));
            }
        }
        recorded.rules().forEach(fold::notFollowed);
        recorded.circumstances().acceptExcess().ifPresent(fold::accepted);
        if (recorded.event() instanceof FindingAcknowledged acknowledged) {
            recorded.circumstances().reason().ifPresent(reason -> fold.acknowledged(acknowledged, reason));
        }
        return fold.standing.equals(standing) ? this : new Findings(fold.standing);
    }

    /** What the event is about, and what else it may touch. */
    private static List<Subject> touched(PlanState plan, PlanEvent event) {
        Stream<Subject> beside = switch (event) {
            case BudgetEvent e -> touchedBeside(plan, e);
            case FindingAcknowledged ignored -> Stream.empty();
            case ApprovalEvent ignored -> allActivities(plan);
            case ActivityCancelled e -> allWorkItems(plan, e.activity());
            case ActivityStarted e -> allWorkItems(plan, e.activity());
            case StructureEvent ignored -> Stream.empty();
            case WorkloadEvent ignored -> Stream.empty();
            case FundingEvent ignored -> Stream.empty();
            case OutturnEvent ignored -> Stream.empty();
            case DelegationEvent ignored -> Stream.empty();
            case PeriodClosed ignored -> allWorkItems(plan);
            case ClosingEvent ignored -> Stream.empty();
        };
        return Stream.concat(event.subjects().stream(), beside).distinct().toList();
    }

    private static Stream<Subject> touchedBeside(PlanState plan, BudgetEvent event) {
        return switch (event) {
            case BudgetLineWithdrawn e -> nominated(plan, e);
            case FundsReserved e -> toldTogether(plan, e.reservation(), new Place(e.line(), e.activity()));
            case ReservationChanged e -> toldTogether(plan, e.reservation(), new Place(e.line(), e.activity()));
            case ReservationReleased e -> toldTogether(plan, e.reservation(), new Place(e.line(), e.activity()));
            case ReservationLapsed e -> toldTogether(plan, e.reservation(), new Place(e.line(), e.activity()));
            case ReservationCarriedOver e -> toldTogether(plan, e.reservation(), new Place(e.line(), e.activity()));
            case ReservationDecided e -> toldTogether(plan, e.reservation(), new Place(e.line(), e.activity()));
            case ReservationMoved e -> toldTogether(plan, e.reservation(), e.from(), e.to());
            case ReservationSplit e -> toldTogether(plan, e.reservation(), e.from(), e.to());
            case BudgetLineAdded ignored -> Stream.empty();
            case BudgetLineRevised ignored -> Stream.empty();
            case NominationMade ignored -> Stream.empty();
            case NominationWithdrawn ignored -> Stream.empty();
        };
    }

    /** Any of them may have been over in a period that is closed. */
    private static Stream<Subject> allWorkItems(PlanState plan) {
        return plan.structure().activities().keySet().stream().flatMap(activity -> allWorkItems(plan, activity));
    }

    private static Stream<Subject> allWorkItems(PlanState plan, String activity) {
        return plan.structure().activity(activity).orElseThrow().workItems().keySet().stream()
                .map(workItem -> new Subject(SubjectKind.WORK_ITEM, activity + "/" + workItem));
    }

    /** Any of them may have been begun before an approval. */
    private static Stream<Subject> allActivities(PlanState plan) {
        return plan.structure().activities().keySet().stream()
                .map(activity -> new Subject(SubjectKind.ACTIVITY, activity));
    }

    /** With a line the nominations on it end. */
    private static Stream<Subject> nominated(PlanState plan, BudgetLineWithdrawn withdrawn) {
        return withdrawn.nominationsEnded().stream()
                .map(plan.budget()::nomination)
                .flatMap(Optional::stream)
                .map(Nomination::activity)
                .flatMap(Optional::stream)
                .map(activity -> new Subject(SubjectKind.ACTIVITY, activity));
    }

    /** What stands at the same place for the same purpose is told of together, and perhaps by another reservation now. */
    private static Stream<Subject> toldTogether(PlanState plan, String reservation, Place... places) {
        if (plan.together().groups().isEmpty()) {
            return Stream.empty();
        }
        String purpose = plan.budget().reservation(reservation).orElseThrow().purpose();
        return Stream.of(places)
                .map(place -> plan.together().subject(place, purpose))
                .flatMap(Optional::stream);
    }

    private static boolean mayTouchFunding(Subject subject) {
        return switch (subject.kind()) {
            case FUNDING_SOURCE, RESERVATION -> true;
            case PLAN,
                    AUTHORITY,
                    CHAPTER,
                    ACTIVITY,
                    WORK_ITEM,
                    MEETING,
                    OUTSIDE_FUNDING,
                    BUDGET_LINE,
                    NOMINATION,
                    PROPOSAL,
                    PERIOD,
                    FACT,
                    EVENT,
                    INITIATIVE,
                    GOAL_PROGRAMME,
                    GOAL,
                    EFFECT_STUDY,
                    CHAIN_STEP,
                    INDICATOR,
                    MEASUREMENT -> false;
        };
    }

    /** One event's work on the findings. */
    private static final class Fold {

        private PMap<String, Finding> standing;
        private final Recorded recorded;

        Fold(PMap<String, Finding> standing, Recorded recorded) {
            this.standing = standing;
            this.recorded = recorded;
        }

        void settle(FindingCode code, Subject subject, Optional<Discrepancy> found) {
            settle(code, subject, Optional.empty(), found);
        }

        private void settle(FindingCode code, Subject subject, Optional<String> rule, Optional<Discrepancy> found) {
            String id = id(code.name(), subject, rule);
            Finding before = standing.get(id);
            if (found.isEmpty()) {
                if (before != null) {
                    standing = standing.minus(id);
                }
                return;
            }
            Discrepancy now = found.get();
            Finding after = before == null
                    ? new Finding(
                            code, subject, now.expected(), now.actual(), rule, recorded.sequence(), Optional.empty())
                    : before.now(now.expected(), now.actual());
            if (!after.equals(before)) {
                standing = standing.plus(id, after);
            }
        }

        private static String id(String code, Subject subject, Optional<String> rule) {
            return code + " " + subject.kind() + " " + subject.key()
                    + rule.map(r -> " " + r).orElse("");
        }

        /** A finding that a check as it is today does not find in an old history is not there to acknowledge. */
        void acknowledged(FindingAcknowledged event, String reason) {
            String id = id(event.code(), new Subject(event.kind(), event.subject()), event.rule());
            Optional.ofNullable(standing.get(id))
                    .map(finding -> finding.acknowledged(recorded.by(), reason, recorded.sequence()))
                    .ifPresent(finding -> standing = standing.plus(id, finding));
        }

        /** A plan that went to its authorities with blocking findings: they stand, and say so themselves. */
        private boolean isSaidByOthers(RuleOutcome outcome) {
            return SAID_BY_OTHERS.contains(outcome.rule())
                    || recorded.event() instanceof PlanSubmitted
                            && outcome.figure().isNumber();
        }

        void notFollowed(RuleOutcome outcome) {
            if (outcome.verdict() == Verdict.NOT_FOLLOWED && !isSaidByOthers(outcome)) {
                settle(
                        FindingCode.RULE_NOT_FOLLOWED,
                        recorded.event().subjects().getFirst(),
                        Optional.of(outcome.rule()),
                        Discrepancy.when(true, outcome.limit(), outcome.figure()));
            }
        }

        void accepted(String reason) {
            for (RuleOutcome outcome : recorded.rules()) {
                if (outcome.verdict() == Verdict.ACCEPTED) {
                    acknowledge(outcome, reason);
                }
            }
        }

        private void acknowledge(RuleOutcome outcome, String reason) {
            for (Map.Entry<String, Finding> entry : standing.entrySet()) {
                Finding finding = entry.getValue();
                boolean touched = finding.subject().kind() == SubjectKind.PLAN
                        || recorded.event().subjects().contains(finding.subject());
                if (touched
                        && finding.code() == OF_SOFT_LIMIT.get(outcome.rule())
                        && finding.expected().equals(Optional.of(outcome.limit()))
                        && finding.actual().equals(Optional.of(outcome.figure()))) {
                    standing = standing.plus(
                            entry.getKey(), finding.acknowledged(recorded.by(), reason, recorded.sequence()));
                }
            }
        }
    }
}
