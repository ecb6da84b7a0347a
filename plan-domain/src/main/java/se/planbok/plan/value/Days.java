package se.planbok.plan.value;

/**
 * Working days, counted in halves so that sums are exact (R1). What a command states is positive, see
 * {@link #stated}; a balance may be anything, since stated history may tell of more days taken back than were given.
 *
 * @param halves twice the number of working days
 */
public record Days(long halves) implements Comparable<Days> {

    /** No days. */
    public static final Days ZERO = new Days(0);

    /** The most days that a command may state. */
    public static final long MAX = 10_000_000;

    /**
     * Days as a command states them: more than none, at most {@link #MAX}.
     *
     * @throws InvalidValue {@code days-positive} or {@code days-too-many}
     */
    public static Days stated(long halves) {
        if (halves <= 0) {
            throw new InvalidValue("", "days-positive");
        }
        if (halves > 2 * MAX) {
            throw new InvalidValue("", "days-too-many", MAX);
        }
        return new Days(halves);
    }

    /** A whole number of days. */
    public static Days of(long days) {
        return new Days(Math.multiplyExact(days, 2));
    }

    /** The sum; it cannot overflow unnoticed. */
    public Days plus(Days more) {
        return new Days(Math.addExact(halves, more.halves));
    }

    /** The difference, which may be negative. */
    public Days minus(Days fewer) {
        return new Days(Math.subtractExact(halves, fewer.halves));
    }

    /** Whether this is more than the limit. */
    public boolean exceeds(Days limit) {
        return halves > limit.halves;
    }

    /** Whether this is less than no days. */
    public boolean isNegative() {
        return halves < 0;
    }

    @Override
    public int compareTo(Days other) {
        return Long.compare(halves, other.halves);
    }

    /** As people write it: {@code 16} or {@code 16.5}. */
    @Override
    public String toString() {
        return Figure.ofHalves(halves).toString();
    }
}
