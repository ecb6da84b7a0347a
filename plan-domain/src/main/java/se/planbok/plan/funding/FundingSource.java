package se.planbok.plan.funding;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;

/**
 * Money in as it stands.
 *
 * @param key its key
 * @param amount kronor; none once withdrawn
 * @param status how sure it is
 * @param withdrawn whether it was lost
 * @param earmarks activities that it is meant for
 * @param carriedFromYear the year that it was carried from
 */
public record FundingSource(
        String key,
        long amount,
        FundingStatus status,
        boolean withdrawn,
        List<Earmark> earmarks,
        Optional<Integer> carriedFromYear) {

    FundingSource confirmed(long granted) {
        return new FundingSource(key, granted, FundingStatus.CONFIRMED, withdrawn, earmarks, carriedFromYear);
    }

    FundingSource adjusted(long adjusted) {
        return new FundingSource(key, adjusted, status, withdrawn, earmarks, carriedFromYear);
    }

    FundingSource lost() {
        return new FundingSource(key, 0, status, true, earmarks, carriedFromYear);
    }
}
