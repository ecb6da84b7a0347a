package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.ReservationStatus;

/**
 * What is spent on a reservation, or straight on a line, once a correction is made.
 *
 * @param reservation the reservation, unless spent straight on the line
 * @param line the line
 * @param activity the reservation's activity
 * @param spent kronor spent, on the reservation or straight on the line
 * @param status where the reservation stands
 * @param lineSpent all kronor spent on the line
 * @param lineCommitted kronor committed on the line
 */
public record SpentOn(
        Optional<String> reservation,
        String line,
        Optional<String> activity,
        long spent,
        Optional<ReservationStatus> status,
        long lineSpent,
        long lineCommitted) {}
