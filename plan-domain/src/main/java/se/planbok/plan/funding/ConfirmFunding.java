package se.planbok.plan.funding;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.SubjectKind;

/**
 * Expected money is granted.
 *
 * @param source the source
 * @param amount kronor granted, in place of what was expected, of which the rest lapses; the expected amount unless said
 */
public record ConfirmFunding(Key source, Optional<Money> amount) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<FundingSource> named = Sources.standing(plan, source, judgement);
        named.ifPresent(found -> judgement.fits(
                found.status() == FundingStatus.EXPECTED,
                SubjectKind.FUNDING_SOURCE,
                source,
                Misfit.FUNDING_CONFIRMED,
                found.status()));
        judgement.settleNames();
        long expected = named.orElseThrow().amount();
        return List.of(new FundingConfirmed(
                source.text(), expected, amount.map(Money::kronor).orElse(expected)));
    }
}
