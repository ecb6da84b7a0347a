package se.planbok.view.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;

/** What the view remembers of money in. */
record SourceSoFar(
        String title,
        long amount,
        FundingStatus status,
        boolean withdrawn,
        boolean approximate,
        Optional<String> grantor,
        Optional<String> appropriation,
        List<Earmark> earmarks,
        Optional<String> expectedBy,
        Optional<String> carriedFrom,
        Optional<Long> covered) {

    static SourceSoFar of(FundingRegistered e) {
        return new SourceSoFar(
                e.title(),
                e.amount(),
                e.status(),
                false,
                e.approximate(),
                e.grantor(),
                e.appropriation(),
                e.earmarks(),
                e.expectedBy(),
                e.carriedFrom(),
                Optional.empty());
    }

    /** What was granted is exact. */
    SourceSoFar confirmed(long granted) {
        return amounting(granted, FundingStatus.CONFIRMED, withdrawn);
    }

    /** A new amount is stated exactly. */
    SourceSoFar adjusted(long changed) {
        return amounting(changed, status, withdrawn);
    }

    SourceSoFar lost() {
        return amounting(0, status, true);
    }

    /** The plan that it was carried from has other figures now. */
    SourceSoFar covered(long kronor) {
        return new SourceSoFar(
                title,
                amount,
                status,
                withdrawn,
                approximate,
                grantor,
                appropriation,
                earmarks,
                expectedBy,
                carriedFrom,
                Optional.of(kronor));
    }

    private SourceSoFar amounting(long changed, FundingStatus newStatus, boolean nowWithdrawn) {
        return new SourceSoFar(
                title,
                changed,
                newStatus,
                nowWithdrawn,
                false,
                grantor,
                appropriation,
                earmarks,
                expectedBy,
                carriedFrom,
                covered);
    }

    Budget.Source shown(String key, Optional<Budget.AdoptedSource> adopted) {
        return new Budget.Source(
                key,
                title,
                amount,
                status,
                approximate,
                grantor,
                appropriation,
                earmarks,
                expectedBy,
                carriedFrom,
                covered,
                adopted);
    }
}
