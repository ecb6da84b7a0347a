package se.planbok.api.scenario;

import java.util.Optional;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Title;

/**
 * What opens a scenario.
 *
 * @param key its key, unique within the plan
 * @param title what it is called
 * @param version the version of the plan that it branches off from; the last one unless said
 */
public record OpenScenario(Key key, Optional<Title> title, Optional<Count> version) {}
