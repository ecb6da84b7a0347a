package se.planbok.plan.value;

/**
 * Working days that a fact is corrected to, at most {@link Days#MAX}; none where the fact never was.
 *
 * @param halves twice the number of working days
 */
public record CorrectedDays(long halves) {

    /** @throws InvalidValue {@code days-range} */
    public CorrectedDays {
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
