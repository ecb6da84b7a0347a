package se.planbok.plan.funding;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Key;

/**
 * Money in is lost altogether.
 *
 * @param source the source
 */
@ReasonRequired
public record WithdrawFunding(Key source) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<FundingSource> named = Sources.standing(plan, source, judgement);
        judgement.settleNames();
        return List.of(new FundingWithdrawn(source.text(), named.orElseThrow().amount()));
    }
}
