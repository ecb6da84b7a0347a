package se.planbok.plan.value;

/**
 * A year of the calendar, four digits.
 *
 * @param number the year
 */
public record PlanYear(int number) {

    /** @throws InvalidValue {@code year-form} */
    public PlanYear {
        if (number < 1900 || number > 2999) {
            throw new InvalidValue("", "year-form");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
