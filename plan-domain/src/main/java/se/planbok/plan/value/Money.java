package se.planbok.plan.value;

/**
 * An amount as a command states it: whole kronor, more than none, at most 10¹² (R1). Sums and balances in events and
 * state are plain whole kronor, since a balance may be none or negative.
 *
 * @param kronor whole kronor
 */
public record Money(long kronor) {

    /** The largest amount that a command may state, in kronor. */
    public static final long MAX = 1_000_000_000_000L;

    /** @throws InvalidValue {@code amount-positive} or {@code amount-too-large} */
    public Money {
        if (kronor <= 0) {
            throw new InvalidValue("", "amount-positive");
        }
        if (kronor > MAX) {
            throw new InvalidValue("", "amount-too-large", MAX);
        }
    }

    @Override
    public String toString() {
        return Long.toString(kronor);
    }
}
