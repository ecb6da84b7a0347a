package se.planbok.plan.value;

/**
 * The limit of a step of a delegation rule (R5): kronor, or working days in halves; none means that nothing is within it.
 *
 * @param halves twice the number
 */
public record Threshold(long halves) {

    /** The largest limit that a rule may state, in kronor or days. */
    public static final long MAX = Money.MAX;

    /** @throws InvalidValue {@code threshold-range} */
    public Threshold {
        if (halves < 0 || halves > 2 * MAX) {
            throw new InvalidValue("", "threshold-range", MAX);
        }
    }

    /** A limit of so many kronor or days. */
    public static Threshold of(long number) {
        return new Threshold(Math.multiplyExact(number, 2));
    }

    /** Whether it is a whole number, as kronor are. */
    public boolean isWhole() {
        return halves % 2 == 0;
    }

    /** The limit as a figure. */
    public Figure figure() {
        return Figure.ofHalves(halves);
    }

    @Override
    public String toString() {
        return figure().toString();
    }
}
