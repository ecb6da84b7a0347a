package se.planbok.view.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.ReservationStatus;

/**
 * What an event changed, as small objects whose figures have the names that they have in the answers.
 *
 * @param before as it was; absent for what is new
 * @param after as it became; absent for what is gone
 */
public record Change(Optional<Object> before, Optional<Object> after) {

    private static final Set<Object> NOTHING = Set.of(
            Map.of(), PlanDescription.NONE, ActivityDescription.NONE, new Schedule(Optional.empty(), Optional.empty()));

    /** What the event changed. */
    public static Change of(PlanEvent event) {
        return switch (event) {
            case StructureEvent e -> structure(e);
            case WorkloadEvent e -> workload(e);
            case FundingEvent e -> funding(e);
            case BudgetEvent e -> budget(e);
            case OutturnEvent e -> outturn(e);
            case DelegationEvent e -> delegation(e);
            case ApprovalEvent e -> approval(e);
            case ClosingEvent e -> closing(e);
        };
    }

    private static Change structure(StructureEvent event) {
        return switch (event) {
            case PlanOpened e -> added("title", e.title(), "capacity", e.capacity(), "basis", e.basis());
            case PlanDescribed e -> changed(e.before(), e.after());
            case AuthorityNamed e -> added("title", e.title(), "members", e.members());
            case MeetingScheduled e -> added("date", e.date(), "title", e.title());
            case ChapterAdded e -> added("title", e.title());
            case ActivityAdded e -> added("title", e.title(), "kind", e.kind(), "priority", e.priority());
            case ActivityDescribed e -> changed(e.before(), e.after());
            case ActivityStarted e ->
                changed(
                        figures("kind", ActivityKind.CONTINGENT),
                        figures("kind", ActivityKind.SPECIAL, "priority", e.priority()));
            case PriorityChanged e -> changed(figures("priority", e.before()), figures("priority", e.after()));
            case ActivityCancelled e ->
                changed(
                        figures(
                                "status",
                                ActivityStatus.ACTIVE,
                                "allocated",
                                e.allocated().plus(e.returned())),
                        figures("status", ActivityStatus.CANCELLED, "allocated", e.allocated()));
            case WorkItemAdded e -> added("title", e.title(), "from", e.from(), "to", e.to());
            case WorkItemRescheduled e -> changed(e.before(), e.after());
            case ChapterRenamed e -> changed(figures("title", e.before()), figures("title", e.after()));
            case InitiativeSplit e -> changed(figures("initiative", e.initiative()), figures("into", e.into()));
            case InitiativesMerged e -> changed(figures("initiatives", e.initiatives()), figures("into", e.into()));
            case WorkItemWithdrawn e -> removed(figures("workItem", e.workItem()));
        };
    }

    private static Change workload(WorkloadEvent event) {
        return switch (event) {
            case DaysAllocated e -> changed(figures("allocated", e.before()), figures("allocated", e.after()));
            case DaysWithdrawn e -> changed(figures("allocated", e.before()), figures("allocated", e.after()));
            case DaysReallocated e ->
                changed(
                        figures("from", e.fromBefore(), "to", e.toBefore()),
                        figures("from", e.fromAfter(), "to", e.toAfter()));
            case CapacityRevised e -> changed(figures("capacity", e.before()), figures("capacity", e.after()));
            case CashNeedStated e ->
                changed(figures("need", e.before()), figures("need", e.need(), "minimum", e.minimum()));
        };
    }

    private static Change funding(FundingEvent event) {
        return switch (event) {
            case FundingRegistered e -> added("amount", e.amount(), "status", e.status());
            case FundingConfirmed e ->
                changed(
                        figures("amount", e.before(), "status", FundingStatus.EXPECTED),
                        figures("amount", e.after(), "status", FundingStatus.CONFIRMED));
            case FundingAdjusted e -> changed(figures("amount", e.before()), figures("amount", e.after()));
            case FundingWithdrawn e -> removed(figures("amount", e.before()));
            case OutsideFundingRecorded e -> added("title", e.title(), "amount", e.amount());
        };
    }

    private static Change budget(BudgetEvent event) {
        return switch (event) {
            case BudgetLineAdded e -> added("lower", e.lower(), "upper", e.upper());
            case BudgetLineRevised e -> changed(e.before(), e.after());
            case BudgetLineWithdrawn e -> removed(e.before());
            case FundsReserved e -> added("amount", e.amount(), "status", e.status());
            case ReservationChanged e ->
                changed(figures("amount", e.before()), figures("amount", e.after(), "status", e.status()));
            case ReservationDecided e ->
                changed(
                        figures("amount", e.before(), "status", ReservationStatus.PROPOSED),
                        figures("amount", e.after(), "status", e.status()));
            case ReservationMoved e -> changed(e.from(), e.to());
            case ReservationSplit e ->
                changed(
                        figures("amount", e.before()),
                        figures("amount", e.after(), "status", e.status(), "part", e.part(), "moved", e.amount()));
            case ReservationLapsed e ->
                changed(figures("amount", e.before()), figures("amount", e.after(), "status", e.status()));
            case ReservationCarriedOver e ->
                changed(
                        figures("amount", e.before()),
                        figures("amount", e.after(), "status", e.status(), "to", e.to()));
            case ReservationReleased e ->
                changed(figures("amount", e.before()), figures("amount", e.after(), "status", e.status()));
            case NominationMade e -> added("rank", e.rank(), "amount", e.amount());
            case NominationWithdrawn e -> removed(figures("nomination", e.nomination()));
        };
    }

    private static Change delegation(DelegationEvent event) {
        return switch (event) {
            case DelegationRuleSet e ->
                added(
                        "matter",
                        e.matter(),
                        "steps",
                        e.steps(),
                        "lines",
                        e.lines(),
                        "validFrom",
                        e.validFrom(),
                        "version",
                        e.version());
            case PolicySet e ->
                changed(figures("policy", e.policy(), "on", !e.on()), figures("policy", e.policy(), "on", e.on()));
            case StandInAppointed e -> added("person", e.person(), "from", e.from(), "to", e.to());
            case DecisionProposed e -> added("question", e.question(), "members", e.members(), "lastDay", e.lastDay());
            case ConsentGiven e -> added("member", e.member(), "date", e.date(), "remaining", e.remaining());
            case ObjectionMade e -> added("member", e.member(), "date", e.date());
            case AuthorityInformed e ->
                added(
                        "date",
                        e.date(),
                        "changes",
                        e.changes(),
                        "reservations",
                        e.reservations(),
                        "reference",
                        e.reference());
        };
    }

    private static Change outturn(OutturnEvent event) {
        return switch (event) {
            case ExpenditureRecorded e ->
                changed(figures("spent", e.spent() - e.amount()), figures("spent", e.spent(), "status", e.status()));
            case ExpenditureCorrected e -> changed(e.before(), e.after());
            case DaysReported e -> changed(figures("spent", e.spent().minus(e.days())), figures("spent", e.spent()));
            case DaysReportCorrected e -> changed(e.before(), e.after());
            case WorkItemCompleted e -> added("workItem", e.workItem());
            case CompletionCorrected e -> changed(e.before(), e.after());
            case ProgressReported e -> added("done", e.done());
            case ProgressCorrected e -> changed(e.before(), e.after());
            case StatedFigureRecorded e -> added("figure", e.figure(), "amount", e.amount());
            case StatedFigureCorrected e -> changed(e.before(), e.after());
            case ForecastStated e ->
                changed(
                        figures("days", e.daysBefore(), "amount", e.amountBefore()),
                        figures("days", e.days(), "amount", e.amount()));
            case ProgressAssessed e ->
                changed(
                        figures("step", e.stepBefore(), "light", e.lightBefore()),
                        figures("step", e.step(), "light", e.light()));
        };
    }

    private static Change closing(ClosingEvent event) {
        return switch (event) {
            case PeriodClosed e -> added("to", e.to());
            case SurplusCarriedOver e ->
                changed(figures("carriedOver", e.before()), figures("carriedOver", e.after(), "to", e.to()));
            case CarriedSurplusRevised e -> changed(figures("covered", e.before()), figures("covered", e.after()));
            case PlanClosed e ->
                changed(
                        figures("status", PlanStatus.ADOPTED),
                        figures("status", PlanStatus.CLOSED, "surplus", e.surplus(), "carriedOver", e.carried()));
        };
    }

    private static Change approval(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRouteSet e -> {
                Object after = figures("route", e.authorities(), "consulted", e.consulted());
                yield e.before().isEmpty()
                        ? new Change(Optional.empty(), Optional.of(after))
                        : changed(figures("route", e.before()), after);
            }
            case ConsultationRecorded e ->
                added("consulted", e.consulted(), "date", e.date(), "lastDay", e.lastDay(), "answer", e.answer());
            case PlanSubmitted e -> status(e.before(), PlanStatus.SUBMITTED);
            case PlanReturned e -> status(e.before(), PlanStatus.DRAFT);
            case PlanApproved e -> status(e.before(), PlanStatus.APPROVED);
            case PlanAdopted e -> status(e.before(), PlanStatus.ADOPTED);
            case FindingAcknowledged e ->
                added("code", e.code(), "rule", e.rule(), "expected", e.expected(), "actual", e.actual());
        };
    }

    private static Change status(PlanStatus before, PlanStatus after) {
        return changed(figures("status", before), figures("status", after));
    }

    private static Change added(Object... namesAndValues) {
        return new Change(Optional.empty(), unlessNothing(figures(namesAndValues)));
    }

    private static Change changed(Object before, Object after) {
        return new Change(unlessNothing(before), unlessNothing(after));
    }

    private static Change removed(Object before) {
        return new Change(Optional.of(before), Optional.empty());
    }

    private static Optional<Object> unlessNothing(Object said) {
        return Optional.of(said).filter(something -> !NOTHING.contains(something));
    }

    /** Names and values by turns; a value that is absent is left out. */
    private static Map<String, Object> figures(Object... namesAndValues) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            Object value = namesAndValues[i + 1];
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> figures.put(name, present));
            } else {
                figures.put(name, value);
            }
        }
        return figures;
    }
}
