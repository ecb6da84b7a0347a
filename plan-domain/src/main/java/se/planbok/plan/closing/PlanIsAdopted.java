package se.planbok.plan.closing;

import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.PlanNotAdopted;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStatus;

/**
 * A plan that closes (R9), or from which next year's opens (R16), is adopted and not yet closed.
 *
 * @param number the rule that says so
 * @param plan the plan
 * @param status how far it has come
 */
record PlanIsAdopted(String number, String plan, PlanStatus status) implements Rule {

    static PlanIsAdopted toClose(PlanState plan) {
        return new PlanIsAdopted("R9", plan.id(), plan.status());
    }

    static PlanIsAdopted toOpenNextYear(PlanState plan) {
        return new PlanIsAdopted("R16", plan.id(), plan.status());
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(PlanStatus.ADOPTED.name());
    }

    @Override
    public Figure figure() {
        return Figure.of(status.name());
    }

    @Override
    public Optional<Refusal> objection() {
        return status == PlanStatus.ADOPTED ? Optional.empty() : Optional.of(new PlanNotAdopted(number, plan, status));
    }
}
