package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;

/**
 * Money was spent, against a reservation or straight on a line. A fact: never refused by a rule.
 *
 * @param reservation the reservation, unless spent straight on the line
 * @param line the line
 * @param activity the reservation's activity
 * @param amount kronor
 * @param text what it was for
 * @param approximate whether the amount is about
 * @param spent kronor spent after, on the reservation or straight on the line
 * @param reserved the reservation's amount in kronor, none for a line
 * @param status where the reservation stands after
 * @param lineSpent all kronor spent on the line after
 * @param lineCommitted kronor committed on the line after
 */
public record ExpenditureRecorded(
        Optional<String> reservation,
        String line,
        Optional<String> activity,
        long amount,
        Optional<String> text,
        boolean approximate,
        long spent,
        long reserved,
        Optional<ReservationStatus> status,
        long lineSpent,
        long lineCommitted)
        implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.spent(reservation, line, activity);
    }
}
