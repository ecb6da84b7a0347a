package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Text;

/**
 * Changes a line's bounds.
 *
 * @param line the line
 * @param amount kronor exactly, or
 * @param lower kronor at least and
 * @param upper kronor at most
 * @param acceptExcess the reason for going below what is committed (R4)
 */
@ReasonRequired
public record ReviseBudgetLine(
        Key line, Optional<Money> amount, Optional<Money> lower, Optional<Money> upper, Optional<Text> acceptExcess)
        implements PlanCommand {

    /** @throws InvalidValue unless it is an amount or a range */
    public ReviseBudgetLine {
        Lines.checkBounds(amount, lower, upper);
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<BudgetLine> named = Lines.standing(plan, line, judgement);
        judgement.settleNames();
        Bounds before = named.orElseThrow().bounds();
        Bounds after = Lines.bounds(amount, lower, upper);
        if (after.equals(before)) {
            return List.of();
        }
        BudgetLineRevised revised = new BudgetLineRevised(line.text(), before, after);
        Lines.judge(plan, revised, judgement);
        return List.of(revised);
    }
}
