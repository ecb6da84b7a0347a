package se.planbok.plan.value;

/**
 * Where money was carried from: an earlier plan {@code rus-2020}, or only its year {@code 2020}.
 *
 * @param text the plan's identifier or the year
 */
public record Origin(String text) {

    /** @throws InvalidValue {@code origin-form} */
    public Origin {
        if (!text.matches("[12][0-9]{3}") && PlanId.parse(text).isEmpty()) {
            throw new InvalidValue("", "origin-form");
        }
    }

    /** The year that the money was carried from. */
    public int year() {
        return Integer.parseInt(text.substring(text.length() - 4));
    }

    @Override
    public String toString() {
        return text;
    }
}
