package se.planbok.view.document;

import java.util.List;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.Text;

/** What the view remembers of the plan's way through the authorities. */
record ApprovalSoFar(
        PlanStatus status,
        List<String> route,
        List<String> consulted,
        OrderedPMap<String, PlanDocument.Consultation> consultations,
        PVector<PlanDocument.Approval> approvals,
        Optional<PlanDocument.Adoption> adopted) {

    static final ApprovalSoFar NONE = new ApprovalSoFar(
            PlanStatus.DRAFT, List.of(), List.of(), OrderedPMap.empty(), TreePVector.empty(), Optional.empty());

    ApprovalSoFar after(ApprovalEvent event, Recorded recorded) {
        return switch (event) {
            case ApprovalRouteSet e ->
                new ApprovalSoFar(status, e.authorities(), e.consulted(), consultations, approvals, adopted);
            case ConsultationRecorded e -> told(consultation(e));
            case PlanSubmitted ignored -> at(PlanStatus.SUBMITTED);
            case PlanReturned ignored -> at(PlanStatus.DRAFT);
            case PlanApproved e ->
                decided(PlanStatus.APPROVED, approval(e.authority(), PlanStep.APPROVE, recorded), adopted);
            case PlanAdopted e -> {
                PlanDocument.Approval adoption = approval(e.authority(), PlanStep.ADOPT, recorded);
                yield decided(
                        PlanStatus.ADOPTED,
                        adoption,
                        Optional.of(new PlanDocument.Adoption(recorded.sequence(), adoption.date())));
            }
            case FindingAcknowledged ignored -> this;
        };
    }

    ApprovalSoFar closed() {
        return new ApprovalSoFar(PlanStatus.CLOSED, route, consulted, consultations, approvals, adopted);
    }

    /** Submitted anew or given back, it has no approvals. */
    private ApprovalSoFar at(PlanStatus now) {
        return new ApprovalSoFar(now, route, consulted, consultations, TreePVector.empty(), adopted);
    }

    private ApprovalSoFar decided(
            PlanStatus now, PlanDocument.Approval approval, Optional<PlanDocument.Adoption> adoptedNow) {
        return new ApprovalSoFar(now, route, consulted, consultations, approvals.plus(approval), adoptedNow);
    }

    private ApprovalSoFar told(PlanDocument.Consultation later) {
        PlanDocument.Consultation before = consultations.get(later.consulted());
        return new ApprovalSoFar(
                status,
                route,
                consulted,
                consultations.plus(later.consulted(), before == null ? later : before.with(later)),
                approvals,
                adopted);
    }

    /** With an answer, the date is that of the answer. */
    private static PlanDocument.Consultation consultation(ConsultationRecorded e) {
        boolean answers = e.answer().isPresent();
        return new PlanDocument.Consultation(
                e.consulted(),
                e.date().filter(date -> !answers),
                e.lastDay(),
                e.date().filter(date -> answers),
                e.answer());
    }

    private static PlanDocument.Approval approval(Optional<String> authority, PlanStep step, Recorded recorded) {
        Circumstances said = recorded.circumstances();
        Optional<DecisionReference> decision = said.decision();
        return new PlanDocument.Approval(
                authority,
                step,
                decision.flatMap(DecisionReference::form),
                decision.flatMap(DecisionReference::date).or(said::dated).map(PartialDate::text),
                decision.flatMap(DecisionReference::reference).map(Text::text),
                decision.flatMap(DecisionReference::through).map(Text::text),
                recorded.sequence());
    }
}
