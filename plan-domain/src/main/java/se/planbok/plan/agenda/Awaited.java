package se.planbok.plan.agenda;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Subject;

/**
 * A matter that awaits an authority.
 *
 * @param subject the line, the nomination or the work item
 * @param authority who is to decide
 * @param meeting the meeting at which, or
 * @param when the time at which
 * @param line a nomination's line
 * @param activity a nomination's activity, or a work item's
 * @param since the number of the event that let it await
 */
public record Awaited(
        Subject subject,
        String authority,
        Optional<String> meeting,
        Optional<Span> when,
        Optional<String> line,
        Optional<String> activity,
        long since) {

    /** The first day on which it may come up; empty where no day is known. */
    public Optional<LocalDate> firstDay(AgendaState agenda) {
        return meeting.flatMap(agenda::dayOf)
                .or(() -> when.map(span -> span.from().firstDay()));
    }

    /** The last day on which it is awaited; empty where no day is known. */
    public Optional<LocalDate> lastDay(AgendaState agenda) {
        return meeting.flatMap(agenda::dayOf)
                .or(() -> when.map(span -> span.to().lastDay()));
    }
}
