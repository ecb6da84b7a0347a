package se.planbok.plan.budget;

import java.util.Optional;

/**
 * A nomination as it stands.
 *
 * @param key its key
 * @param line the line
 * @param activity the activity, where it names one
 * @param ended whether it was withdrawn, or ended with its activity or line
 */
public record Nomination(String key, String line, Optional<String> activity, boolean ended) {

    Nomination asEnded() {
        return new Nomination(key, line, activity, true);
    }
}
