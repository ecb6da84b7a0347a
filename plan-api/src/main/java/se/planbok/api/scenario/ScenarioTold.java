package se.planbok.api.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A scenario as it is told of.
 *
 * @param planId the plan
 * @param key its key
 * @param title what it is called
 * @param baseVersion the version of the plan that it branches off from
 * @param version the number of its last event, as if the plan had gone on with it
 * @param mergedVersion the version that the plan came to when it was merged; absent until then
 * @param at when it was opened, UTC
 * @param by the opaque id of who opened it
 * @param steps the batches of commands that it has taken, in order
 */
record ScenarioTold(
        String planId,
        String key,
        Optional<String> title,
        long baseVersion,
        long version,
        Optional<Long> mergedVersion,
        Instant at,
        String by,
        List<Step> steps) {

    /**
     * A batch of commands.
     *
     * @param number its number, from 1
     * @param at when it was sent, UTC
     * @param by the opaque id of who sent it
     * @param commands the commands as they were sent
     */
    record Step(int number, Instant at, String by, List<Object> commands) {

        private static Step of(ScenarioStep step) {
            JsonNode sent = Json.mapper().readTree(step.commands());
            return new Step(
                    step.number(),
                    step.at(),
                    step.by(),
                    sent.isArray() ? List.copyOf(sent.valueStream().toList()) : List.of(sent));
        }
    }

    static ScenarioTold of(Branch branch) {
        Scenario scenario = branch.scenario();
        return new ScenarioTold(
                scenario.plan(),
                scenario.key(),
                scenario.title(),
                scenario.base(),
                branch.version(),
                scenario.merged(),
                scenario.at(),
                scenario.by(),
                branch.steps().stream().map(Step::of).toList());
    }
}
