package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanStatus;

/**
 * How far the plan has come on its way through the authorities.
 *
 * @param status where it is (R9)
 * @param route keys of the authorities that treat it, in order; the last one adopts
 * @param consulted keys of those who are asked for their view
 * @param approvals keys of the authorities that have approved it since it was last submitted, in order
 * @param submittedBy the opaque id of the person who submitted it last
 * @param adopted the number of the event that adopted it
 */
public record ApprovalState(
        PlanStatus status,
        List<String> route,
        List<String> consulted,
        List<String> approvals,
        Optional<String> submittedBy,
        Optional<Long> adopted) {

    /** A draft without a route. */
    public static final ApprovalState NONE =
            new ApprovalState(PlanStatus.DRAFT, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    /** Copies the lists. */
    public ApprovalState {
        route = List.copyOf(route);
        consulted = List.copyOf(consulted);
        approvals = List.copyOf(approvals);
    }

    /** The authority whose turn it is, while the plan lies with the authorities. */
    public Optional<String> next() {
        return status.isUnderTreatment() && approvals.size() < route.size()
                ? Optional.of(route.get(approvals.size()))
                : Optional.empty();
    }

    /** The state that the event makes of this one. */
    public ApprovalState after(ApprovalEvent event, Recorded recorded) {
        return switch (event) {
            case ApprovalRouteSet e ->
                new ApprovalState(status, e.authorities(), e.consulted(), approvals, submittedBy, adopted);
            case PlanSubmitted ignored ->
                new ApprovalState(
                        PlanStatus.SUBMITTED, route, consulted, List.of(), Optional.of(recorded.by()), adopted);
            case PlanReturned ignored ->
                new ApprovalState(PlanStatus.DRAFT, route, consulted, List.of(), Optional.empty(), adopted);
            case PlanApproved e -> approvedBy(e.authority(), PlanStatus.APPROVED, adopted);
            case PlanAdopted e -> approvedBy(e.authority(), PlanStatus.ADOPTED, Optional.of(recorded.sequence()));
            case ConsultationRecorded ignored -> this;
            case FindingAcknowledged ignored -> this;
        };
    }

    /** The plan is over (R14). */
    public ApprovalState closed() {
        return new ApprovalState(PlanStatus.CLOSED, route, consulted, approvals, submittedBy, adopted);
    }

    private ApprovalState approvedBy(String authority, PlanStatus now, Optional<Long> adoptedNow) {
        List<String> all =
                Stream.concat(approvals.stream(), Stream.of(authority)).toList();
        return new ApprovalState(now, route, consulted, all, submittedBy, adoptedNow);
    }
}
