package se.planbok.view.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.value.SubjectKind;

/**
 * Which rows of the log of decisions are asked for: those that meet all that is given.
 *
 * @param actor the opaque id of who recorded it
 * @param type the event's name
 * @param subject the key of something that it is about
 * @param kind what the row's subject is, that which it is foremost about
 * @param authority the key of who took the decision that it rests on
 * @param from recorded then or later
 * @param to recorded then or earlier
 * @param datedFrom may hold in the world on that day or later
 * @param datedTo may hold in the world on that day or earlier
 * @param words what is in its texts and keys
 * @param after with a greater sequence than this; −1 from the beginning
 * @param limit so many at most
 */
public record LogFilter(
        Optional<String> actor,
        Optional<String> type,
        Optional<String> subject,
        Optional<SubjectKind> kind,
        Optional<String> authority,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<LocalDate> datedFrom,
        Optional<LocalDate> datedTo,
        Optional<LogWords> words,
        long after,
        int limit) {

    /** Every row. */
    public static final LogFilter ALL = new LogFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            -1,
            Integer.MAX_VALUE);

    /** The first rows, whatever they say. */
    public static LogFilter first(int limit) {
        return ALL.page(-1, limit);
    }

    /** The same, but only so many after a sequence. */
    public LogFilter page(long sequence, int most) {
        return new LogFilter(
                actor, type, subject, kind, authority, from, to, datedFrom, datedTo, words, sequence, most);
    }
}
