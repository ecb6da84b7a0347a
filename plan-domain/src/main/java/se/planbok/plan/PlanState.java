package se.planbok.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.agenda.AgendaState;
import se.planbok.plan.approval.ApprovalState;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.closing.ClosingState;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.Findings;
import se.planbok.plan.funding.FundingState;
import se.planbok.plan.mandate.Together;
import se.planbok.plan.outturn.OutturnState;
import se.planbok.plan.structure.StructureState;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.workload.WorkloadState;

/**
 * What a plan's history has made of it: the concerns' states side by side, immutable. The same fold serves the decision
 * of the next command, a dry run and the findings as of any moment.
 *
 * @param id the plan's identifier
 * @param version the number of the last event; −1 before the plan is opened
 * @param lastAt when the last event was recorded
 * @param structure what the plan consists of
 * @param workload working days
 * @param funding money in
 * @param budget money out
 * @param delegation who may decide what
 * @param together what was taken under delegation for one thing
 * @param approval how far it has come through the authorities
 * @param outturn the facts that were recorded
 * @param closing how far it has come to its end
 * @param agenda what lies with whom
 * @param findings what does not add up
 */
public record PlanState(
        String id,
        long version,
        Instant lastAt,
        StructureState structure,
        WorkloadState workload,
        FundingState funding,
        BudgetState budget,
        DelegationState delegation,
        Together together,
        ApprovalState approval,
        OutturnState outturn,
        ClosingState closing,
        AgendaState agenda,
        Findings findings) {

    /** The version of a plan that is not opened. */
    public static final long NOT_OPENED = -1;

    /** A plan that is not opened yet. */
    public static PlanState notOpened(String id) {
        return new PlanState(
                id,
                NOT_OPENED,
                Instant.EPOCH,
                StructureState.NONE,
                WorkloadState.NONE,
                FundingState.NONE,
                BudgetState.NONE,
                DelegationState.NONE,
                Together.NOTHING,
                ApprovalState.NONE,
                OutturnState.NONE,
                ClosingState.NONE,
                AgendaState.NONE,
                Findings.NONE);
    }

    /** Whether the plan exists. */
    public boolean isOpened() {
        return version > NOT_OPENED;
    }

    /** How far it has come (R9). */
    public PlanStatus status() {
        return approval.status();
    }

    /** Whether the plan is known only in part. */
    public boolean isPartial() {
        return structure.partial();
    }

    /** Kronor of confirmed funding that are not spent, negative where more is spent (R14). */
    public long surplus() {
        return funding.confirmed() - budget.spent();
    }

    /** Keys of the authorities that treat the plan, in order; the last one adopts. */
    public List<String> route() {
        return approval.route();
    }

    /** The day of the first approval; absent before it, and where stated history does not know the day. */
    public Optional<LocalDate> firstApprovalDay() {
        return approval.firstApprovalDay();
    }

    /** The state that the next event of the history makes of this one. */
    public PlanState after(Recorded recorded) {
        Draft next = new Draft(this);
        next.take(recorded);
        PlanState told = next.state();
        next.findings = findings.after(told, recorded);
        return next.findings == findings ? told : next.state();
    }

    /** What does not add up on a day, the gravest first. */
    public List<Finding> findingsOn(LocalDate day) {
        return findings.on(this, day);
    }

    /** The next state in the making: what the event does not touch stays as it was. */
    private static final class Draft {

        private final String id;
        private long version;
        private Instant lastAt;
        private StructureState structure;
        private WorkloadState workload;
        private FundingState funding;
        private BudgetState budget;
        private DelegationState delegation;
        private Together together;
        private ApprovalState approval;
        private OutturnState outturn;
        private ClosingState closing;
        private AgendaState agenda;
        private Findings findings;

        Draft(PlanState before) {
            id = before.id;
            version = before.version;
            lastAt = before.lastAt;
            structure = before.structure;
            workload = before.workload;
            funding = before.funding;
            budget = before.budget;
            delegation = before.delegation;
            together = before.together;
            approval = before.approval;
            outturn = before.outturn;
            closing = before.closing;
            agenda = before.agenda;
            findings = before.findings;
        }

        void take(Recorded recorded) {
            switch (recorded.event()) {
                case StructureEvent e -> take(e);
                case WorkloadEvent e -> workload = workload.after(e);
                case FundingEvent e -> funding = funding.after(e);
                case BudgetEvent e -> take(e, recorded);
                case OutturnEvent e -> {
                    structure = structure.after(e, recorded);
                    budget = budget.after(e);
                    outturn = outturn.after(e, recorded);
                }
                case DelegationEvent e -> delegation = delegation.after(e, recorded);
                case ApprovalEvent e -> take(e, recorded);
                case ClosingEvent e -> take(e);
            }
            recorded.circumstances().decision().ifPresent(decision -> delegation = delegation.restingOn(decision));
            agenda = agenda.after(recorded, delegation);
            version = recorded.sequence();
            lastAt = recorded.at();
        }

        private void take(StructureEvent event) {
            structure = structure.after(event);
            if (event instanceof PlanOpened opened) {
                workload = workload.opened(opened);
            } else if (event instanceof ActivityCancelled cancelled) {
                workload = workload.cancelled(cancelled);
                budget = budget.cancelled(cancelled);
            }
        }

        private void take(BudgetEvent event, Recorded recorded) {
            budget = budget.after(event, recorded.circumstances());
            together = together.after(event, recorded, state());
            if (event instanceof ReservationCarriedOver carried) {
                closing = closing.after(carried);
            }
        }

        private void take(ApprovalEvent event, Recorded recorded) {
            approval = approval.after(event, recorded);
            if (event instanceof PlanAdopted adopted) {
                budget = budget.adopted(adopted);
            }
        }

        private void take(ClosingEvent event) {
            closing = closing.after(event);
            if (event instanceof PlanClosed) {
                approval = approval.closed();
            }
        }

        PlanState state() {
            return new PlanState(
                    id,
                    version,
                    lastAt,
                    structure,
                    workload,
                    funding,
                    budget,
                    delegation,
                    together,
                    approval,
                    outturn,
                    closing,
                    agenda,
                    findings);
        }
    }
}
