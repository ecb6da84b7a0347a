package se.planbok.plan.funding;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;

/**
 * Changes the amount of money in. What is lost stays reserved where it was, and shows as a finding.
 *
 * @param source the source
 * @param amount kronor, the new amount
 */
@ReasonRequired
public record AdjustFunding(Key source, Money amount) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return Sources.standing(plan, source, judgement)
                .map(FundingSource::amount)
                .filter(before -> before != amount.kronor())
                .map(before -> List.<PlanEvent>of(new FundingAdjusted(source.text(), before, amount.kronor())))
                .orElse(List.of());
    }
}
