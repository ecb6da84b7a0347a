package se.planbok.plan;

import java.util.List;
import se.planbok.plan.agenda.DecideReservation;
import se.planbok.plan.agenda.InformAuthority;
import se.planbok.plan.approval.AcknowledgeFinding;
import se.planbok.plan.approval.AdoptPlan;
import se.planbok.plan.approval.ApprovePlan;
import se.planbok.plan.approval.RecordConsultation;
import se.planbok.plan.approval.ReturnPlan;
import se.planbok.plan.approval.SetApprovalRoute;
import se.planbok.plan.approval.SubmitPlan;
import se.planbok.plan.budget.AddBudgetLine;
import se.planbok.plan.budget.ChangeReservation;
import se.planbok.plan.budget.LapseReservation;
import se.planbok.plan.budget.MoveReservation;
import se.planbok.plan.budget.NominateForFunding;
import se.planbok.plan.budget.ReleaseReservation;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.budget.ReviseBudgetLine;
import se.planbok.plan.budget.WithdrawBudgetLine;
import se.planbok.plan.budget.WithdrawNomination;
import se.planbok.plan.closing.CarryOverFunds;
import se.planbok.plan.closing.ClosePeriod;
import se.planbok.plan.closing.ClosePlan;
import se.planbok.plan.closing.OpenNextYear;
import se.planbok.plan.delegation.AppointStandIn;
import se.planbok.plan.delegation.GiveConsent;
import se.planbok.plan.delegation.ProposeDecision;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.delegation.SetPolicy;
import se.planbok.plan.funding.AdjustFunding;
import se.planbok.plan.funding.ConfirmFunding;
import se.planbok.plan.funding.RecordOutsideFunding;
import se.planbok.plan.funding.RegisterFunding;
import se.planbok.plan.funding.WithdrawFunding;
import se.planbok.plan.outturn.AssessProgress;
import se.planbok.plan.outturn.CompleteWorkItem;
import se.planbok.plan.outturn.CorrectFact;
import se.planbok.plan.outturn.RecordExpenditure;
import se.planbok.plan.outturn.RecordStatedFigure;
import se.planbok.plan.outturn.ReportDaysSpent;
import se.planbok.plan.outturn.ReportProgress;
import se.planbok.plan.outturn.StateForecast;
import se.planbok.plan.structure.AddActivity;
import se.planbok.plan.structure.AddChapter;
import se.planbok.plan.structure.AddWorkItem;
import se.planbok.plan.structure.CancelActivity;
import se.planbok.plan.structure.ChangePriority;
import se.planbok.plan.structure.DescribeActivity;
import se.planbok.plan.structure.DescribePlan;
import se.planbok.plan.structure.MergeInitiatives;
import se.planbok.plan.structure.NameAuthority;
import se.planbok.plan.structure.OpenPlan;
import se.planbok.plan.structure.RenameChapter;
import se.planbok.plan.structure.RescheduleWorkItem;
import se.planbok.plan.structure.ScheduleMeeting;
import se.planbok.plan.structure.SplitInitiative;
import se.planbok.plan.structure.StartActivity;
import se.planbok.plan.structure.WithdrawWorkItem;
import se.planbok.plan.workload.AllocateDays;
import se.planbok.plan.workload.ReallocateDays;
import se.planbok.plan.workload.ReviseCapacity;
import se.planbok.plan.workload.StateCashNeed;
import se.planbok.plan.workload.WithdrawDays;

/** All commands that a plan takes, in the order in which a plan comes about; the service's interface is read from it. */
public final class PlanCommandCatalogue {

    /** The commands' types. */
    public static final List<Class<? extends PlanCommand>> TYPES = List.of(
            OpenPlan.class,
            DescribePlan.class,
            NameAuthority.class,
            AddChapter.class,
            AddActivity.class,
            DescribeActivity.class,
            StartActivity.class,
            AddWorkItem.class,
            RescheduleWorkItem.class,
            WithdrawWorkItem.class,
            ScheduleMeeting.class,
            AllocateDays.class,
            WithdrawDays.class,
            ReallocateDays.class,
            ReviseCapacity.class,
            StateCashNeed.class,
            RegisterFunding.class,
            ConfirmFunding.class,
            AdjustFunding.class,
            WithdrawFunding.class,
            RecordOutsideFunding.class,
            AddBudgetLine.class,
            ReviseBudgetLine.class,
            WithdrawBudgetLine.class,
            ReserveFunds.class,
            ChangeReservation.class,
            MoveReservation.class,
            ReleaseReservation.class,
            NominateForFunding.class,
            WithdrawNomination.class,
            ChangePriority.class,
            CancelActivity.class,
            RecordExpenditure.class,
            SetDelegationRule.class,
            SetPolicy.class,
            SetApprovalRoute.class,
            RecordConsultation.class,
            AcknowledgeFinding.class,
            SubmitPlan.class,
            ReturnPlan.class,
            ApprovePlan.class,
            AdoptPlan.class,
            ReportDaysSpent.class,
            CompleteWorkItem.class,
            ReportProgress.class,
            LapseReservation.class,
            ClosePeriod.class,
            CorrectFact.class,
            RecordStatedFigure.class,
            OpenNextYear.class,
            CarryOverFunds.class,
            ClosePlan.class,
            AppointStandIn.class,
            ProposeDecision.class,
            GiveConsent.class,
            DecideReservation.class,
            InformAuthority.class,
            RenameChapter.class,
            SplitInitiative.class,
            MergeInitiatives.class,
            StateForecast.class,
            AssessProgress.class);

    private PlanCommandCatalogue() {}
}
