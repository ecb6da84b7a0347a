package se.planbok.plan.budget;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.RangeOvercommitted;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/**
 * Money above the lower bounds of range lines is reserved only as far as confirmed funding covers it (R4, hard). Where
 * it already is beyond, since funding was lost, only what makes the excess larger is refused.
 *
 * @param cover kronor of confirmed funding above all lines' lower amounts, after the command
 * @param aboveLower kronor committed above the lower bounds after the command
 * @param excessBefore kronor beyond cover before it
 */
record RangeIsCovered(long cover, long aboveLower, long excessBefore) implements Rule {

    static RangeIsCovered of(long confirmed, BudgetState before, BudgetState after) {
        return new RangeIsCovered(
                BudgetState.cover(confirmed, after.lower()),
                after.aboveLower(),
                Math.max(0, before.aboveLower() - BudgetState.cover(confirmed, before.lower())));
    }

    @Override
    public String number() {
        return "R4";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(cover);
    }

    @Override
    public Figure figure() {
        return Figure.of(aboveLower);
    }

    @Override
    public Optional<Refusal> objection() {
        return aboveLower - cover > excessBefore
                ? Optional.of(new RangeOvercommitted(cover, aboveLower))
                : Optional.empty();
    }
}
