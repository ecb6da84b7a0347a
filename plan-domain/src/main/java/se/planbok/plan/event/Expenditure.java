package se.planbok.plan.event;

import java.util.Optional;

/**
 * What was said of money spent, as it stands after corrections.
 *
 * @param reservation the reservation, or
 * @param line the line that it was spent straight on
 * @param amount kronor
 * @param text what it was for
 * @param approximate whether the amount is about
 * @param dated when it was spent
 */
public record Expenditure(
        Optional<String> reservation,
        Optional<String> line,
        long amount,
        Optional<String> text,
        boolean approximate,
        Optional<String> dated) {}
