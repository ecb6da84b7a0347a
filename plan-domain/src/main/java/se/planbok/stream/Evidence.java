package se.planbok.stream;

import java.util.Optional;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * What an assessment rests on.
 *
 * @param title what it is
 * @param reference where it is found
 */
public record Evidence(Title title, Optional<Text> reference) {}
