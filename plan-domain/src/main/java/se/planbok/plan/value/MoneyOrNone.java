package se.planbok.plan.value;

/**
 * An amount that may be none, as one is that a fact is corrected to or that is expected: whole kronor, at most
 * {@link Money#MAX}.
 *
 * @param kronor whole kronor
 */
public record MoneyOrNone(long kronor) {

    /** @throws InvalidValue {@code amount-range} */
    public MoneyOrNone {
        if (kronor < 0 || kronor > Money.MAX) {
            throw new InvalidValue("", "amount-range", Money.MAX);
        }
    }

    @Override
    public String toString() {
        return Long.toString(kronor);
    }
}
