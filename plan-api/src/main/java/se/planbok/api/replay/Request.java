package se.planbok.api.replay;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import se.planbok.api.replay.ReplayFailure.Status;
import se.planbok.plan.value.Stockholm;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.LoggedDecision;

/**
 * What is asked for on the command line.
 *
 * @param file the exported history
 * @param view the view, or all of them
 * @param stream the plan, the goal programme or the effect study, where the history has several
 * @param version after the event of this number
 * @param adopted as it was adopted
 * @param asOf with what was recorded at that instant or before
 * @param authority whose agenda it is, or that of all
 * @param date the day on which one looks for findings, or that the agenda is for
 * @param language of the log's texts, and of what the command says
 * @param after the log's rows with a greater sequence
 * @param limit so many of the log's rows at most
 * @param keys identifiers of keys that are trusted
 * @param checkpoints files of kept checkpoints
 * @param out the directory to write to
 * @param everyVersion whether each version up to the one that is asked for is written
 */
record Request(
        Path file,
        Optional<String> view,
        Optional<StreamName> stream,
        OptionalLong version,
        boolean adopted,
        Optional<Instant> asOf,
        Optional<String> authority,
        Optional<LocalDate> date,
        Locale language,
        long after,
        long limit,
        List<String> keys,
        List<Path> checkpoints,
        Optional<Path> out,
        boolean everyVersion) {

    static final String LANGUAGE = "--language=";

    private static final String ADOPTED = "adopted";
    private static final String NUMBER = "0|[1-9][0-9]{0,17}";

    /**
     * Reads the command line.
     *
     * @throws ReplayFailure when it cannot be understood
     */
    static Request parse(List<String> arguments) {
        Given given = new Given(new ArrayList<>(arguments));
        Optional<String> version = given.take("--version=");
        Request request = new Request(
                given.word().map(Request::path).orElseThrow(() -> notDone("usage")),
                given.word(),
                given.stream(),
                version.filter(text -> !text.equals(ADOPTED)).map(Request::number).stream()
                        .mapToLong(Long::longValue)
                        .findFirst(),
                version.filter(ADOPTED::equals).isPresent(),
                given.take("--as-of=").map(text -> parse(text, Instant::parse)),
                given.take("--authority="),
                given.take("--date=").map(text -> parse(text, LocalDate::parse)),
                language(given.take(LANGUAGE)),
                given.take("--after=").map(Request::number).orElse(-1L),
                given.take("--limit=").map(Request::number).orElse(Long.MAX_VALUE),
                given.takeAll("--key="),
                given.takeAll("--checkpoint=").stream().map(Request::path).toList(),
                given.take("--out=").map(Request::path),
                given.flag("--every-version"));
        given.rest().findFirst().ifPresent(unknown -> {
            throw notDone("argument.unknown", unknown);
        });
        return request.checked();
    }

    /** The language that is asked for, also where nothing else can be understood. */
    static Locale language(List<String> arguments) {
        return arguments.contains(LANGUAGE + "en") ? Locale.ENGLISH : Locale.of("sv");
    }

    private static Locale language(Optional<String> asked) {
        asked.filter(language -> !List.of("sv", "en").contains(language)).ifPresent(other -> {
            throw notDone("argument.form", LANGUAGE + other);
        });
        return language(List.of(LANGUAGE + asked.orElse("")));
    }

    private Request checked() {
        view.filter(name -> !PlanAnswers.VIEWS.contains(name)).ifPresent(name -> {
            throw notDone("view.unknown", name, PlanAnswers.VIEWS);
        });
        if (asOf.isPresent() && (adopted || version.isPresent())) {
            throw notDone("argument.both");
        }
        if (everyVersion && out.isEmpty()) {
            throw notDone("out.missing");
        }
        return this;
    }

    /**
     * The views that are asked for.
     *
     * @throws ReplayFailure when what they are to be of has no such view
     */
    List<String> views(Kind kind) {
        view.filter(name -> !kind.views().contains(name)).ifPresent(name -> {
            throw notDone("view.other", kind, name, kind.views());
        });
        return view.map(List::of).orElse(kind.views());
    }

    /** The day on which one looks, where that is not the day of the version. */
    Optional<LocalDate> day() {
        return date.or(() -> asOf.map(Stockholm::day));
    }

    /** The rows of a log that are asked for, in the language that is. */
    List<LoggedDecision> shown(List<LogRow> rows) {
        return rows.stream()
                .filter(row -> row.sequence() > after)
                .limit(limit)
                .map(row -> row.in(language))
                .toList();
    }

    private static long number(String text) {
        if (!text.matches(NUMBER)) {
            throw notDone("argument.form", text);
        }
        return Long.parseLong(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw notDone("argument.form", text);
        }
    }

    private static <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw notDone("argument.form", text);
        }
    }

    private static ReplayFailure notDone(String key, Object... arguments) {
        return new ReplayFailure(Status.NOT_DONE, key, arguments);
    }

    /** The arguments that nobody has taken yet. */
    private record Given(List<String> left) {

        Optional<String> word() {
            Optional<String> first =
                    left.stream().filter(text -> !text.startsWith("--")).findFirst();
            first.ifPresent(left::remove);
            return first;
        }

        Optional<StreamName> stream() {
            List<StreamName> named = Stream.of(Kind.values())
                    .flatMap(kind -> take(kind.option()).map(id -> new StreamName(kind, id)).stream())
                    .toList();
            if (named.size() > 1) {
                throw notDone("argument.several");
            }
            return named.stream().findFirst();
        }

        /** The one value of an option; a second one is left. */
        Optional<String> take(String option) {
            Optional<String> first =
                    left.stream().filter(text -> text.startsWith(option)).findFirst();
            first.ifPresent(left::remove);
            return first.map(text -> text.substring(option.length()));
        }

        List<String> takeAll(String option) {
            List<String> values = new ArrayList<>();
            for (Optional<String> next = take(option); next.isPresent(); next = take(option)) {
                values.add(next.get());
            }
            return values;
        }

        boolean flag(String option) {
            return left.remove(option);
        }

        Stream<String> rest() {
            return left.stream();
        }
    }
}
