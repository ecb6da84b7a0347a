package se.planbok.goal.value;

import java.util.Optional;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanYear;

/**
 * A goal programme's identifier, {@code <organisation>-mal-<first>-<last>} such as {@code rus-mal-2019-2021}.
 *
 * @param text the identifier
 */
public record GoalProgrammeId(String text) {

    private static final String MIDDLE = "-mal-";
    private static final int YEARS_LENGTH = "2019-2021".length();

    /** @throws InvalidValue {@code goal-programme-id-form} */
    public GoalProgrammeId {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*-mal-[12][0-9]{3}-[12][0-9]{3}")
                || text.length() > Key.MAX_LENGTH + MIDDLE.length() + YEARS_LENGTH) {
            throw new InvalidValue("", "goal-programme-id-form");
        }
    }

    /** The identifier of an organisation's goals for some years. */
    public static GoalProgrammeId of(Key organisation, PlanYear first, PlanYear last) {
        return new GoalProgrammeId(prefix(organisation.text()) + first + "-" + last);
    }

    /** How the identifiers of an organisation's goal programmes begin; another organisation's may begin so too. */
    public static String prefix(String organisation) {
        return organisation + MIDDLE;
    }

    /** Reads an identifier; empty where the text is none. */
    public static Optional<GoalProgrammeId> parse(String text) {
        try {
            return Optional.of(new GoalProgrammeId(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
