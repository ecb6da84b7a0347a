package se.planbok.plan.approval;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.StepOutOfOrder;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;

/**
 * A plan is submitted when it is a draft; the other steps are taken while it lies with the authorities (R9).
 *
 * @param step the step
 * @param status where the plan is
 */
record PlanIsWhereStepBegins(PlanStep step, PlanStatus status) implements Rule {

    @Override
    public String number() {
        return "R9";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(begins().name());
    }

    @Override
    public Figure figure() {
        return Figure.of(status.name());
    }

    @Override
    public Optional<Refusal> objection() {
        return begins() == status || begins().isUnderTreatment() && status.isUnderTreatment()
                ? Optional.empty()
                : Optional.of(new StepOutOfOrder(step, status));
    }

    private PlanStatus begins() {
        return step == PlanStep.SUBMIT ? PlanStatus.DRAFT : PlanStatus.SUBMITTED;
    }
}
