package se.planbok.api.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.store.LogFilter;
import se.planbok.view.store.LogWords;

/**
 * Which rows of the log are asked for, as the address says it.
 *
 * @param actor the opaque id of who recorded it
 * @param type the event's name
 * @param subject the key of something that it is about
 * @param kind what the row's subject is
 * @param authority the key of who took the decision that it rests on
 * @param from recorded then or later: an instant, or a day (UTC)
 * @param to recorded then or earlier: an instant, or a day (UTC)
 * @param datedFrom holds in the world on that day or later
 * @param datedTo holds in the world on that day or earlier
 * @param q words, see {@link LogWords}
 * @param after with a greater sequence than this
 */
public record LogQuestion(
        String actor,
        String type,
        String subject,
        String kind,
        String authority,
        String from,
        String to,
        String datedFrom,
        String datedTo,
        String q,
        String after) {

    /** So many rows are answered unless said. */
    public static final String USUALLY = Paging.USUALLY;

    private static final int LONGEST_WORDS = 1_000;

    /**
     * The filter, without a limit.
     *
     * @throws MalformedRequest when a parameter has the wrong form
     */
    public LogFilter filter() {
        return new LogFilter(
                text("actor", actor),
                text("type", type),
                text("subject", subject),
                text("kind", kind).map(LogQuestion::kind),
                text("authority", authority),
                parse("from", from, LogQuestion::begins),
                parse("to", to, LogQuestion::ends),
                parse("datedFrom", datedFrom, LocalDate::parse),
                parse("datedTo", datedTo, LocalDate::parse),
                text("q", q).filter(words -> !words.isBlank()).map(LogWords::new),
                after == null ? -1 : number(after),
                Integer.MAX_VALUE);
    }

    /**
     * The filter, with a limit.
     *
     * @param limit at most so many, 1 000 at most
     * @throws MalformedRequest when a parameter has the wrong form
     */
    public LogFilter filter(String limit) {
        LogFilter asking = filter();
        return asking.page(asking.after(), Paging.limit(limit));
    }

    private static SubjectKind kind(String name) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed("kind"));
    }

    private static Optional<String> text(String name, String text) {
        if (text != null && (text.length() > LONGEST_WORDS || text.indexOf('\0') >= 0)) {
            throw malformed(name);
        }
        return Optional.ofNullable(text);
    }

    private static long number(String text) {
        if (!text.matches("-1|0|[1-9][0-9]{0,17}")) {
            throw malformed("after");
        }
        return Long.parseLong(text);
    }

    private static Instant begins(String text) {
        return isDay(text) ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC) : Instant.parse(text);
    }

    private static Instant ends(String text) {
        return isDay(text)
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusMillis(1)
                : Instant.parse(text);
    }

    private static boolean isDay(String text) {
        return text.length() == "2021-02-04".length();
    }

    private static <T> Optional<T> parse(String name, String text, Function<String, T> parser) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (DateTimeException e) {
            throw malformed(name);
        }
    }

    private static MalformedRequest malformed(String parameter) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", parameter));
    }
}
