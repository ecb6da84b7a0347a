package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Money on a line was set aside for a purpose.
 *
 * @param reservation its key
 * @param line the line
 * @param purpose what it is for
 * @param amount kronor
 * @param activity the activity that it is for
 * @param workItem the point within the activity
 * @param alsoServes other activities that it serves
 * @param parts what it consists of
 * @param lastDay the day after which what is unspent lapses
 * @param carriedFrom the earlier plan or year that it was carried from
 * @param status OPEN, or PROPOSED until decided
 * @param lineCommitted kronor committed on the line after
 */
public record FundsReserved(
        String reservation,
        String line,
        String purpose,
        long amount,
        Optional<String> activity,
        Optional<String> workItem,
        List<String> alsoServes,
        List<Part> parts,
        Optional<String> lastDay,
        Optional<String> carriedFrom,
        ReservationStatus status,
        long lineCommitted)
        implements BudgetEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public FundsReserved {
        alsoServes = Subjects.listOrNone(alsoServes);
        parts = Subjects.listOrNone(parts);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivity(
                new Subject(SubjectKind.RESERVATION, reservation),
                activity,
                new Subject(SubjectKind.BUDGET_LINE, line));
    }
}
