package se.planbok.view.decision;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationEvent;
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
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.SubjectKind;

/**
 * What things in the plan are called, so that the log can name them. Nothing is forgotten: what was taken away is still
 * spoken of.
 *
 * @param byKey titles by kind and key
 */
public record Titles(PMap<String, String> byKey) {

    static final Titles NONE = new Titles(HashTreePMap.empty());

    /** The title of a thing; its key where it has none. */
    String of(SubjectKind kind, String key) {
        return known(kind, key).orElse(key);
    }

    /** The title of a thing; empty where it has none. */
    public Optional<String> known(SubjectKind kind, String key) {
        return Optional.ofNullable(byKey.get(id(kind, key)));
    }

    /** The titles once the event has happened. */
    Titles after(PlanEvent event) {
        return switch (event) {
            case StructureEvent e -> structure(e);
            case WorkloadEvent ignored -> this;
            case FundingEvent e -> funding(e);
            case BudgetEvent e -> budget(e);
            case OutturnEvent ignored -> this;
            case DecisionProposed e -> with(SubjectKind.PROPOSAL, e.proposal(), e.question());
            case DelegationEvent ignored -> this;
            case ApprovalEvent ignored -> this;
            case ClosingEvent ignored -> this;
        };
    }

    private Titles structure(StructureEvent event) {
        return switch (event) {
            case AuthorityNamed e -> with(SubjectKind.AUTHORITY, e.authority(), e.title());
            case ChapterAdded e -> with(SubjectKind.CHAPTER, e.chapter(), e.title());
            case ActivityAdded e -> with(SubjectKind.ACTIVITY, e.activity(), e.title());
            case ActivityDescribed e ->
                e.after()
                        .title()
                        .map(title -> with(SubjectKind.ACTIVITY, e.activity(), title))
                        .orElse(this);
            case WorkItemAdded e -> with(SubjectKind.WORK_ITEM, e.activity() + "/" + e.workItem(), e.title());
            case ChapterRenamed e -> with(SubjectKind.CHAPTER, e.chapter(), e.after());
            case InitiativeSplit ignored -> this;
            case InitiativesMerged ignored -> this;
            case PlanOpened ignored -> this;
            case PlanDescribed ignored -> this;
            case ActivityStarted ignored -> this;
            case PriorityChanged ignored -> this;
            case ActivityCancelled ignored -> this;
            case WorkItemRescheduled ignored -> this;
            case WorkItemWithdrawn ignored -> this;
            case MeetingScheduled ignored -> this;
        };
    }

    private Titles funding(FundingEvent event) {
        return switch (event) {
            case FundingRegistered e -> with(SubjectKind.FUNDING_SOURCE, e.source(), e.title());
            case OutsideFundingRecorded ignored -> this;
            case FundingConfirmed ignored -> this;
            case FundingAdjusted ignored -> this;
            case FundingWithdrawn ignored -> this;
        };
    }

    private Titles budget(BudgetEvent event) {
        return switch (event) {
            case BudgetLineAdded e -> with(SubjectKind.BUDGET_LINE, e.line(), e.title());
            case FundsReserved e -> with(SubjectKind.RESERVATION, e.reservation(), e.purpose());
            case ReservationSplit e -> with(SubjectKind.RESERVATION, e.part(), e.purpose());
            case NominationMade e ->
                with(
                        SubjectKind.NOMINATION,
                        e.nomination(),
                        e.title()
                                .or(() -> e.activity().map(activity -> of(SubjectKind.ACTIVITY, activity)))
                                .orElse(e.nomination()));
            case BudgetLineRevised ignored -> this;
            case BudgetLineWithdrawn ignored -> this;
            case ReservationChanged ignored -> this;
            case ReservationDecided ignored -> this;
            case ReservationMoved ignored -> this;
            case ReservationReleased ignored -> this;
            case ReservationLapsed ignored -> this;
            case ReservationCarriedOver ignored -> this;
            case NominationWithdrawn ignored -> this;
        };
    }

    private Titles with(SubjectKind kind, String key, String title) {
        return new Titles(byKey.plus(id(kind, key), title));
    }

    private static String id(SubjectKind kind, String key) {
        return kind + " " + key;
    }
}
