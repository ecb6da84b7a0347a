package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.TrafficLight;

/**
 * How far an activity has come, as last assessed.
 *
 * @param step how far
 * @param light whether it goes as planned
 * @param reason why, where said
 */
public record Assessment(ProgressStep step, TrafficLight light, Optional<String> reason) {}
