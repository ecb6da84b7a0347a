package se.planbok.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.approval.ApprovalState;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.finding.Findings;
import se.planbok.plan.funding.FundingState;
import se.planbok.plan.mandate.Together;
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
        PlanState next = changed(recorded).at(recorded);
        return next.with(findings.after(next, recorded));
    }

    private PlanState changed(Recorded recorded) {
        return switch (recorded.event()) {
            case PlanOpened e -> with(structure.after(e), workload.opened(e), funding, budget);
            case ActivityCancelled e -> with(structure.after(e), workload.cancelled(e), funding, budget.cancelled(e));
            case StructureEvent e -> with(structure.after(e), workload, funding, budget);
            case WorkloadEvent e -> with(structure, workload.after(e), funding, budget);
            case FundingEvent e -> with(structure, workload, funding.after(e), budget);
            case BudgetEvent e ->
                with(structure, workload, funding, budget.after(e, recorded.circumstances()))
                        .together(e, recorded);
            case OutturnEvent e -> with(structure, workload, funding, budget.after(e));
            case DelegationEvent e -> with(delegation.after(e, recorded));
            case PlanAdopted e ->
                with(structure, workload, funding, budget.adopted(e)).with(approval.after(e, recorded));
            case ApprovalEvent e -> with(approval.after(e, recorded));
        };
    }

    private PlanState with(StructureState s, WorkloadState w, FundingState f, BudgetState b) {
        return new PlanState(id, version, lastAt, s, w, f, b, delegation, together, approval, findings);
    }

    private PlanState with(DelegationState changed) {
        return new PlanState(
                id, version, lastAt, structure, workload, funding, budget, changed, together, approval, findings);
    }

    private PlanState with(ApprovalState changed) {
        return new PlanState(
                id, version, lastAt, structure, workload, funding, budget, delegation, together, changed, findings);
    }

    private PlanState together(BudgetEvent event, Recorded recorded) {
        Together changed = together.after(event, recorded, this);
        return changed == together
                ? this
                : new PlanState(
                        id,
                        version,
                        lastAt,
                        structure,
                        workload,
                        funding,
                        budget,
                        delegation,
                        changed,
                        approval,
                        findings);
    }

    private PlanState at(Recorded recorded) {
        return new PlanState(
                id,
                recorded.sequence(),
                recorded.at(),
                structure,
                workload,
                funding,
                budget,
                delegation,
                together,
                approval,
                findings);
    }

    private PlanState with(Findings changed) {
        return changed == findings
                ? this
                : new PlanState(
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
                        changed);
    }
}
