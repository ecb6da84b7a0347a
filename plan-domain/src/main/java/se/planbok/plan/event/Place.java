package se.planbok.plan.event;

import java.util.Optional;

/**
 * Where reserved money stands.
 *
 * @param line the budget line
 * @param activity the activity that it is for
 */
public record Place(String line, Optional<String> activity) {}
