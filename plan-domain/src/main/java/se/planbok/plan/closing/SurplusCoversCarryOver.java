package se.planbok.plan.closing;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.SurplusExceeded;
import se.planbok.plan.value.Figure;

/**
 * No more is carried into next year's plan than the surplus that is left (R14).
 *
 * @param plan the plan
 * @param left kronor of surplus that are left to carry
 * @param amount kronor that are carried
 */
record SurplusCoversCarryOver(String plan, long left, long amount) implements Rule {

    @Override
    public String number() {
        return "R14";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(left);
    }

    @Override
    public Figure figure() {
        return Figure.of(amount);
    }

    @Override
    public Optional<Refusal> objection() {
        return amount > left ? Optional.of(new SurplusExceeded(plan, left, amount)) : Optional.empty();
    }
}
