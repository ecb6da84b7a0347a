package se.planbok.plan.budget;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/**
 * What is committed on a line is within its upper amount (R4, soft). Where it already is beyond, only what makes the
 * excess larger is refused.
 *
 * @param line the line
 * @param upper kronor at most
 * @param committed kronor committed after the command
 * @param excessBefore kronor beyond the upper amount before it
 */
record CommitmentFitsLine(String line, long upper, long committed, long excessBefore) implements Rule {

    static CommitmentFitsLine of(Optional<BudgetLine> before, BudgetLine after) {
        return new CommitmentFitsLine(
                after.key(),
                after.bounds().upper(),
                after.committed(),
                before.map(line -> Math.max(0, line.committed() - line.bounds().upper()))
                        .orElse(0L));
    }

    @Override
    public String number() {
        return "R4";
    }

    @Override
    public boolean soft() {
        return true;
    }

    @Override
    public Figure limit() {
        return Figure.of(upper);
    }

    @Override
    public Figure figure() {
        return Figure.of(committed);
    }

    @Override
    public Optional<Refusal> objection() {
        return committed - upper > excessBefore
                ? Optional.of(new LineExceeded(line, upper, committed))
                : Optional.empty();
    }
}
