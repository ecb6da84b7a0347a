package se.planbok.goal;

import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.goal.event.GoalText;

/**
 * A goal.
 *
 * @param key its key
 * @param text its words
 * @param withdrawn whether it was given up
 * @param initiatives keys of the initiatives that serve it, in the order said
 * @param assessments all that was said of it, the oldest first; of a year the last one holds
 * @param since the number of the event that set it
 */
public record Goal(
        String key,
        GoalText text,
        boolean withdrawn,
        PVector<String> initiatives,
        PVector<GoalAssessment> assessments,
        long since) {

    static Goal added(String key, GoalText text, long since) {
        return new Goal(key, text, false, TreePVector.empty(), TreePVector.empty(), since);
    }

    /** Whether the initiative serves it. */
    public boolean isServedBy(String initiative) {
        return initiatives.contains(initiative);
    }

    /** What holds of a year; empty where it was not assessed. */
    public Optional<GoalAssessment> assessment(int year) {
        return assessments.stream()
                .filter(assessment -> assessment.year() == year)
                .reduce((earlier, later) -> later);
    }

    Goal with(GoalText words) {
        return new Goal(key, words, withdrawn, initiatives, assessments, since);
    }

    Goal givenUp() {
        return new Goal(key, text, true, initiatives, assessments, since);
    }

    Goal served(PVector<String> by) {
        return new Goal(key, text, withdrawn, by, assessments, since);
    }

    Goal assessed(GoalAssessment assessment) {
        return new Goal(key, text, withdrawn, initiatives, assessments.plus(assessment), since);
    }
}
