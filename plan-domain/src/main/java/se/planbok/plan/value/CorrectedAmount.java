package se.planbok.plan.value;

/**
 * An amount that a fact is corrected to: whole kronor, at most {@link Money#MAX}; none where the fact never was.
 *
 * @param kronor whole kronor
 */
public record CorrectedAmount(long kronor) {

    /** @throws InvalidValue {@code amount-range} */
    public CorrectedAmount {
        if (kronor < 0 || kronor > Money.MAX) {
            throw new InvalidValue("", "amount-range", Money.MAX);
        }
    }

    @Override
    public String toString() {
        return Long.toString(kronor);
    }
}
