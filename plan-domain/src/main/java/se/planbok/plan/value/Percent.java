package se.planbok.plan.value;

/**
 * A share in whole per cent.
 *
 * @param number per cent
 */
public record Percent(int number) {

    /** @throws InvalidValue {@code percent-range} */
    public Percent {
        if (number < 1 || number > 100) {
            throw new InvalidValue("", "percent-range");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
