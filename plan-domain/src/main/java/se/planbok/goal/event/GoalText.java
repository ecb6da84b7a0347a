package se.planbok.goal.event;

import java.util.Optional;

/**
 * A goal in words.
 *
 * @param title its title
 * @param summary what it means
 */
public record GoalText(String title, Optional<String> summary) {}
