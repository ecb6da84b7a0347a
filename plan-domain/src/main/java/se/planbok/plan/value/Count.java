package se.planbok.plan.value;

/**
 * A number of things: none or more, at most a thousand million.
 *
 * @param number how many
 */
public record Count(long number) {

    /** The largest count. */
    public static final long MAX = 1_000_000_000;

    /** @throws InvalidValue {@code count-range} */
    public Count {
        if (number < 0 || number > MAX) {
            throw new InvalidValue("", "count-range", MAX);
        }
    }
}
