package se.planbok.api.scenario;

import java.time.Instant;
import java.util.Optional;

/**
 * A named branch of a plan.
 *
 * @param plan the plan
 * @param key its key, unique within the plan and stable for ever
 * @param title what it is called
 * @param base the version of the plan that it branches off from
 * @param by the opaque id of who opened it
 * @param at when it was opened, UTC
 * @param merged the version that the plan came to when it was merged; absent until then
 */
record Scenario(
        String plan, String key, Optional<String> title, long base, String by, Instant at, Optional<Long> merged) {

    /** The same branching off from another version. */
    Scenario from(long version) {
        return new Scenario(plan, key, title, version, by, at, merged);
    }
}
