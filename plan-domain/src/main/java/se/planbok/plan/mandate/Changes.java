package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
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
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.Correction;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.mandate.Change.Amendment;
import se.planbok.plan.structure.Activity;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Priority;

/** What kind of change each event is: a new event does not compile until it is said here. */
final class Changes {

    private static final Change FREE = new Change.Free();
    private static final Change RELEASE = new Change.Release();
    private static final Change FACT = new Change.Fact();
    private static final Change PUT_RIGHT = new Change.Correction();
    private static final Change STEP = new Change.Step();

    private Changes() {}

    /**
     * The change that an event is.
     *
     * @param plan the plan before it
     */
    static Change of(PlanState plan, PlanEvent event) {
        return switch (event) {
            case StructureEvent e -> structure(plan, e);
            case WorkloadEvent e -> workload(e);
            case FundingEvent ignored -> FREE;
            case BudgetEvent e -> budget(plan, e);
            case Correction ignored -> PUT_RIGHT;
            case OutturnEvent ignored -> FACT;
            case DelegationEvent e -> delegation(e);
            case ApprovalEvent ignored -> STEP;
            case ClosingEvent e -> closing(e);
        };
    }

    /** What goes on into next year's plan was decided once, and leaves as money that is released does (R14). */
    private static Change closing(ClosingEvent event) {
        return switch (event) {
            case PeriodClosed ignored -> FACT;
            case SurplusCarriedOver ignored -> RELEASE;
            case CarriedSurplusRevised ignored -> STEP;
            case PlanClosed ignored -> STEP;
        };
    }

    private static Change structure(PlanState plan, StructureEvent event) {
        return switch (event) {
            case ActivityAdded ignored -> Amendment.ofScope();
            case ActivityStarted ignored -> Amendment.ofScope();
            case PriorityChanged e ->
                Amendment.ofScope(
                        e.before() == Priority.FIRST && e.after() == Priority.SECOND
                                ? Optional.of(e.activity())
                                : Optional.empty());
            case ActivityCancelled e ->
                Amendment.ofScope(plan.structure()
                        .activity(e.activity())
                        .filter(activity -> activity.priority().equals(Optional.of(Priority.FIRST)))
                        .map(Activity::key));
            case PlanOpened ignored -> STEP;
            case PlanDescribed ignored -> FREE;
            case AuthorityNamed ignored -> FREE;
            case ChapterAdded ignored -> FREE;
            case ActivityDescribed ignored -> FREE;
            case WorkItemAdded ignored -> FREE;
            case WorkItemRescheduled ignored -> FREE;
            case WorkItemWithdrawn ignored -> FREE;
            case MeetingScheduled ignored -> FREE;
            case ChapterRenamed ignored -> FREE;
            case InitiativeSplit ignored -> FREE;
            case InitiativesMerged ignored -> FREE;
        };
    }

    private static Change workload(WorkloadEvent event) {
        return switch (event) {
            case DaysAllocated e -> Amendment.ofDays(Figure.of(e.days()));
            case DaysWithdrawn e -> Amendment.ofDays(Figure.of(e.days()));
            case DaysReallocated e -> Amendment.ofDays(Figure.of(e.days()));
            case CapacityRevised e -> Amendment.ofDays(difference(e.before().orElse(Days.ZERO), e.after()));
            case CashNeedStated ignored -> FREE;
        };
    }

    /** Money that moves is judged where it comes to: taken from where it stood it would only be released. */
    private static Change budget(PlanState plan, BudgetEvent event) {
        return switch (event) {
            case BudgetLineAdded e -> Amendment.ofLine(e.upper(), e.line(), e.upper());
            case BudgetLineRevised e ->
                Amendment.ofLine(
                        Math.max(
                                Math.abs(e.after().lower() - e.before().lower()),
                                Math.abs(e.after().upper() - e.before().upper())),
                        e.line(),
                        e.before().upper());
            case BudgetLineWithdrawn e ->
                Amendment.ofLine(e.before().upper(), e.line(), e.before().upper());
            case FundsReserved e -> reservation(plan, e.reservation(), e.amount(), e.line());
            case ReservationChanged e ->
                e.after() > e.before() ? reservation(plan, e.reservation(), e.after(), e.line()) : RELEASE;
            case ReservationDecided e ->
                e.granted() ? reservation(plan, e.reservation(), e.after(), e.line()) : RELEASE;
            case ReservationMoved e -> reservation(plan, e.reservation(), e.amount(), e.to().line());
            case ReservationSplit e -> reservation(plan, e.part(), e.amount(), e.to().line());
            case ReservationReleased ignored -> RELEASE;
            case ReservationLapsed ignored -> FACT;
            case ReservationCarriedOver ignored -> RELEASE;
            case NominationMade ignored -> FREE;
            case NominationWithdrawn ignored -> FREE;
        };
    }

    private static Change delegation(DelegationEvent event) {
        return switch (event) {
            case DelegationRuleSet ignored -> FREE;
            case PolicySet ignored -> FREE;
            case StandInAppointed ignored -> FREE;
            case DecisionProposed ignored -> FREE;
            case ConsentGiven ignored -> STEP;
            case ObjectionMade ignored -> STEP;
            case AuthorityInformed ignored -> STEP;
        };
    }

    private static Change reservation(PlanState plan, String reservation, long kronor, String line) {
        long upper = plan.budget().line(line).orElseThrow().bounds().upper();
        return Amendment.ofReservation(reservation, kronor, line, upper);
    }

    private static Figure difference(Days before, Days after) {
        return Figure.ofHalves(Math.abs(after.halves() - before.halves()));
    }
}
