package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * Takes away a line with nothing committed; nominations on it end.
 *
 * @param line the line
 */
@ReasonRequired
public record WithdrawBudgetLine(Key line) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<BudgetLine> named = Lines.standing(plan, line, judgement);
        named.ifPresent(found -> judgement.fits(
                found.committed() == 0, SubjectKind.BUDGET_LINE, line, Misfit.LINE_COMMITTED, found.committed()));
        judgement.settleNames();
        BudgetLine found = named.orElseThrow();
        return List.of(new BudgetLineWithdrawn(
                line.text(), found.bounds(), found.activities(), plan.budget().nominationsOn(line.text())));
    }
}
