package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.PlanUnderTreatment;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * From submission to adoption nothing of scope, days, priority or money changes (R9).
 *
 * @param status where the plan is
 */
record TreatedPlanStands(PlanStatus status) implements Rule {

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
        return Figure.of(PlanStatus.DRAFT.name());
    }

    @Override
    public Figure figure() {
        return Figure.of(status.name());
    }

    @Override
    public Optional<Refusal> objection() {
        return status.isUnderTreatment() ? Optional.of(new PlanUnderTreatment(status)) : Optional.empty();
    }
}
