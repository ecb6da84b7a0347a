package se.planbok.plan.value;

/**
 * Working days that may be none, as those are that a fact is corrected to or that are expected, at most
 * {@link Days#MAX}.
 *
 * @param halves twice the number of working days
 */
public record DaysOrNone(long halves) {

    /** @throws InvalidValue {@code days-range} */
    public DaysOrNone {
        if (halves < 0 || halves > 2 * Days.MAX) {
            throw new InvalidValue("", "days-range", Days.MAX);
        }
    }

    /** The days. */
    public Days days() {
        return new Days(halves);
    }

    @Override
    public String toString() {
        return days().toString();
    }
}
