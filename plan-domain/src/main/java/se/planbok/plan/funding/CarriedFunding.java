package se.planbok.plan.funding;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.NextYear;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.SubjectKind;

/**
 * Surplus on its way into next year's plan, as a confirmed funding source that names its origin (R14). Where it was
 * expected there, it is confirmed; where some was carried before, that grows.
 */
public final class CarriedFunding {

    private CarriedFunding() {}

    /**
     * The source's key is free in next year's plan, or is that of this very surplus (R1).
     *
     * @param before whether some of the surplus was carried before
     */
    public static void checkSource(PlanState from, NextYear next, Key source, boolean before) {
        Optional<FundingSource> there = next.plan().funding().source(source.text());
        boolean same = there.filter(found -> !found.withdrawn())
                .filter(found -> found.carriedFromYear().equals(Optional.of(new PlanId(from.id()).year())))
                .filter(found -> found.status() == FundingStatus.EXPECTED || before)
                .isPresent();
        next.judgement().free(SubjectKind.FUNDING_SOURCE, source, there.isPresent() && !same);
    }

    /** It arrives in next year's plan. */
    public static void arrives(PlanState from, NextYear next, Key source, long amount) {
        next.happens(next.plan()
                .funding()
                .source(source.text())
                .map(there -> more(there, amount))
                .orElseGet(() -> registered(from, source, amount)));
    }

    private static FundingEvent more(FundingSource there, long amount) {
        return there.status() == FundingStatus.EXPECTED
                ? new FundingConfirmed(there.key(), there.amount(), amount)
                : new FundingAdjusted(there.key(), there.amount(), there.amount() + amount);
    }

    private static FundingEvent registered(PlanState from, Key source, long amount) {
        return new FundingRegistered(
                source.text(),
                "Överskott " + new PlanId(from.id()).year(),
                amount,
                FundingStatus.CONFIRMED,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(from.id()));
    }
}
