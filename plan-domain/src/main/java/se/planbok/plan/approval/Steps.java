package se.planbok.plan.approval;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.delegation.Deciders;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.SubjectKind;

/** What the steps on the plan's way through the authorities have in common. */
final class Steps {

    private Steps() {}

    /**
     * Judges where the plan is. An adopted plan takes no step more: that is an objection also to stated history, for the
     * plan as adopted stays what it is (R11, R18).
     */
    static void judge(PlanState plan, PlanStep step, Judgement judgement) {
        ApprovalState approval = plan.approval();
        boolean tellsTheImpossible = judgement.circumstances().recordedAfterwards()
                && approval.status().isAdopted();
        judgement.fits(!tellsTheImpossible, SubjectKind.PLAN, plan.id(), Misfit.PLAN_ADOPTED, approval.status());
        judgement.settleNames();
        judgement.uphold(new PlanIsWhereStepBegins(step, approval.status()));
    }

    /**
     * Judges that the authority whose turn it is takes the step, and that another person records it than submitted.
     *
     * @return the authority that takes it; where stated history does not say, the one whose turn it is
     */
    static Optional<String> decided(PlanState plan, PlanStep step, Judgement judgement) {
        judge(plan, step, judgement);
        ApprovalState approval = plan.approval();
        Optional<String> decider =
                judgement.circumstances().decision().flatMap(by -> Deciders.authority(plan.delegation(), by));
        Optional<String> turn = approval.next();
        turn.ifPresent(next -> {
            PlanStep due = approval.due(next);
            judgement.uphold(new StepIsDue(step, approval.status(), next, due));
            if (decider.isPresent() || !judgement.circumstances().recordedAfterwards()) {
                judgement.uphold(new DeciderIsInTurn(step, approval.status(), next, due, decider));
            }
        });
        if (approval.status().isUnderTreatment()) {
            judgement.uphold(new RouteIsSet(approval.status(), approval.route()));
        }
        if (plan.delegation().isOn(Policy.FOUR_EYES_APPROVAL)) {
            approval.submittedBy().ifPresent(by -> judgement.uphold(new OtherEyesDecide(step, by, judgement.by())));
        }
        return decider.or(() -> turn);
    }
}
