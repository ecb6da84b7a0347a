package se.planbok.view.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of the log of decisions are asked for: those that meet all that is given.
 *
 * @param actor the opaque id of who recorded it
 * @param type the event's name
 * @param subject the key of something that it is about
 * @param from recorded then or later
 * @param to recorded then or earlier
 * @param datedFrom may hold in the world on that day or later
 * @param datedTo may hold in the world on that day or earlier
 * @param words parts of words, all of which are in its texts or keys, in any case
 * @param after with a greater sequence than this; −1 from the beginning
 * @param limit so many at most
 */
public record LogFilter(
        Optional<String> actor,
        Optional<String> type,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<LocalDate> datedFrom,
        Optional<LocalDate> datedTo,
        List<String> words,
        long after,
        int limit) {

    /** Copies the words. */
    public LogFilter {
        words = List.copyOf(words);
    }

    /** The first rows, whatever they say. */
    public static LogFilter first(int limit) {
        return after(-1, limit);
    }

    /** The first rows after a sequence, whatever they say. */
    static LogFilter after(long sequence, int limit) {
        return new LogFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sequence,
                limit);
    }
}
