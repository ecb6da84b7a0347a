package se.planbok.plan.approval;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.SubmitterDecides;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PlanStep;

/**
 * Whoever submitted the plan does not record its approval or adoption (R10).
 *
 * @param step the step
 * @param submittedBy the opaque id of who submitted
 * @param by the opaque id of who records the step
 */
record OtherEyesDecide(PlanStep step, String submittedBy, String by) implements Rule {

    @Override
    public String number() {
        return "R10";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(submittedBy);
    }

    @Override
    public Figure figure() {
        return Figure.of(by);
    }

    @Override
    public Optional<Refusal> objection() {
        return !by.equals(submittedBy) ? Optional.empty() : Optional.of(new SubmitterDecides(step));
    }
}
