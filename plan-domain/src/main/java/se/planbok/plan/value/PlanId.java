package se.planbok.plan.value;

import java.util.Optional;

/**
 * A plan's identifier, {@code <organisation>-<year>} such as {@code rus-2021}, so that a year cannot be opened twice.
 *
 * @param text the identifier
 */
public record PlanId(String text) {

    /** @throws InvalidValue {@code plan-id-form} */
    public PlanId {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*-[12][0-9]{3}") || text.length() > Key.MAX_LENGTH + 5) {
            throw new InvalidValue("", "plan-id-form");
        }
    }

    /** The identifier of an organisation's plan for a year. */
    public static PlanId of(Key organisation, PlanYear year) {
        return new PlanId(organisation + "-" + year);
    }

    /** Reads an identifier; empty where the text is none. */
    public static Optional<PlanId> parse(String text) {
        try {
            return Optional.of(new PlanId(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The identifier of the same organisation's plan for the year after. */
    public static String next(String planId) {
        int year = planId.length() - 4;
        return planId.substring(0, year) + (Integer.parseInt(planId.substring(year)) + 1);
    }

    /** The key of the organisation whose plan it is. */
    public String organisation() {
        return text.substring(0, text.length() - "-2021".length());
    }

    /** The year that the plan is for. */
    public int year() {
        return Integer.parseInt(text.substring(text.length() - 4));
    }

    @Override
    public String toString() {
        return text;
    }
}
