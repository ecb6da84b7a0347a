package se.planbok.plan.approval;

import java.time.LocalDate;
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
import se.planbok.plan.value.PlanStep;

/**
 * How far the plan has come on its way through the authorities.
 *
 * @param status where it is (R9)
 * @param route keys of the authorities that treat it, in order; the last one adopts
 * @param consulted keys of those who are asked for their view
 * @param approvals those given since it was last submitted, in order, the adoption too
 * @param submittedBy the opaque id of the person who submitted it last
 * @param adopted the number of the event that adopted it
 */
public record ApprovalState(
        PlanStatus status,
        List<String> route,
        List<String> consulted,
        List<Approval> approvals,
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

    /** The authority whose turn it is, while the plan lies with the authorities of its route. */
    public Optional<String> next() {
        return status.isUnderTreatment() ? turnAfter(approvedBy()) : Optional.empty();
    }

    /** The authority whose turn it is once this one has approved too. */
    Optional<String> nextAfter(Optional<String> authority) {
        return turnAfter(
                Stream.concat(approvedBy().stream(), authority.stream()).toList());
    }

    /** What brings the plan on when it is this authority's turn. */
    PlanStep due(String turn) {
        return turn.equals(route.getLast()) ? PlanStep.ADOPT : PlanStep.APPROVE;
    }

    /** Keys of the authorities that have approved since the plan was last submitted, as far as they are known. */
    public List<String> approvedBy() {
        return approvals.stream()
                .map(Approval::authority)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The day of the first approval; absent before it, and where stated history does not know the day. */
    public Optional<LocalDate> firstApprovalDay() {
        return approvals.stream().findFirst().flatMap(Approval::day);
    }

    /** The state that the event makes of this one. */
    public ApprovalState after(ApprovalEvent event, Recorded recorded) {
        return switch (event) {
            case ApprovalRouteSet e ->
                new ApprovalState(status, e.authorities(), e.consulted(), approvals, submittedBy, adopted);
            case PlanSubmitted ignored ->
                new ApprovalState(PlanStatus.SUBMITTED, route, consulted, List.of(), submitter(recorded), adopted);
            case PlanReturned ignored ->
                new ApprovalState(PlanStatus.DRAFT, route, consulted, List.of(), Optional.empty(), adopted);
            case PlanApproved e -> with(e.authority(), recorded, PlanStatus.APPROVED, adopted);
            case PlanAdopted e -> with(e.authority(), recorded, PlanStatus.ADOPTED, Optional.of(recorded.sequence()));
            case ConsultationRecorded ignored -> this;
            case FindingAcknowledged ignored -> this;
        };
    }

    /** Who records afterwards that a plan was submitted is not who submitted it. */
    private static Optional<String> submitter(Recorded recorded) {
        return Optional.of(recorded.by()).filter(by -> !recorded.circumstances().recordedAfterwards());
    }

    /** The plan is over (R14). */
    public ApprovalState closed() {
        return new ApprovalState(PlanStatus.CLOSED, route, consulted, approvals, submittedBy, adopted);
    }

    /** The first that has not approved; the last, when all have: the plan is still to be adopted. */
    private Optional<String> turnAfter(List<String> approved) {
        return route.stream()
                .filter(authority -> !approved.contains(authority))
                .findFirst()
                .or(() -> route.stream().reduce((one, later) -> later));
    }

    private ApprovalState with(
            Optional<String> authority, Recorded recorded, PlanStatus now, Optional<Long> adoptedNow) {
        List<Approval> all = Stream.concat(
                        approvals.stream(), Stream.of(Approval.by(authority, recorded.circumstances())))
                .toList();
        return new ApprovalState(now, route, consulted, all, submittedBy, adoptedNow);
    }
}
