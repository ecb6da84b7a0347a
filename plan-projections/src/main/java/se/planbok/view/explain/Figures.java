package se.planbok.view.explain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Subject;

/**
 * The figures of one view's answers by their paths ({@link FigurePath}). Every number and every text of an answer has a
 * path, but for the plan's id and the version at its head, which say which answer it is. Answers are walked as objects;
 * the same walk lists figures, finds one and compares two answers, so what is listed can be found.
 *
 * @param view the view's name
 * @param plan the plan
 */
public record Figures(String view, String plan) {

    /**
     * A figure that is not what it was.
     *
     * @param path where it stands
     * @param subject what in the plan it tells of
     * @param before as it was; empty where it was not there
     * @param after as it is; empty where it is not there
     */
    public record Changed(String path, Subject subject, Optional<Object> before, Optional<Object> after) {}

    /** All figures of an answer in its order, numbers and texts. */
    public SequencedMap<String, Object> of(Object answer) {
        SequencedMap<String, Object> figures = new LinkedHashMap<>();
        compare(
                Optional.empty(),
                Optional.of(answer),
                figure -> figures.put(figure.path(), figure.after().orElseThrow()));
        return figures;
    }

    /** All numbers of an answer in its order. */
    public SequencedMap<String, Figure> numbers(Object answer) {
        SequencedMap<String, Figure> numbers = new LinkedHashMap<>();
        of(answer).forEach((path, value) -> number(value).ifPresent(number -> numbers.put(path, number)));
        return numbers;
    }

    /** Tells of every figure that differs between two answers, in their order. */
    public void compare(Optional<Object> before, Optional<Object> after, Consumer<Changed> told) {
        compare(FigurePath.to("", List.of(view)), parts(before), parts(after), told);
    }

    /** The number at a path; empty where there is no number. */
    Optional<Figure> number(Object answer, FigurePath path) {
        return find(answer, path).filter(part -> part.form() == Form.VALUE).flatMap(part -> number(part.value()));
    }

    /**
     * The number at a path.
     *
     * @throws FigureUnknown when nothing is there
     * @throws NotANumber when what is there is no number
     */
    Figure numberAt(Object answer, FigurePath path) {
        return number(answer, path).orElseThrow(() -> {
            int known = path.view().equals(view) ? 1 + reach(parts(Optional.of(answer)), withoutView(path)) : 0;
            return known < path.names().size() ? new FigureUnknown(path, known) : new NotANumber(path);
        });
    }

    /** A value as a number; empty where it is none. */
    static Optional<Figure> number(Object value) {
        return switch (value) {
            case Long number -> Optional.of(Figure.of(number));
            case Integer number -> Optional.of(Figure.of(number.longValue()));
            case Days days -> Optional.of(Figure.of(days));
            case Money money -> Optional.of(Figure.of(money.kronor()));
            case Count count -> Optional.of(Figure.of(count.number()));
            case PlanYear year -> Optional.of(Figure.of(year.number()));
            case Figure figure -> Optional.of(figure).filter(Figure::isNumber);
            default -> Optional.empty();
        };
    }

    private Stream<Part> parts(Optional<Object> answer) {
        return answer.stream().flatMap(present -> Part.ofAnswer(view, plan, present));
    }

    private static void compare(String path, Stream<Part> before, Stream<Part> after, Consumer<Changed> told) {
        Map<List<String>, Part> was = byNames(before);
        Map<List<String>, Part> is = byNames(after);
        Set<List<String>> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (List<String> names : all) {
            compare(
                    FigurePath.to(path, names),
                    Optional.ofNullable(was.get(names)),
                    Optional.ofNullable(is.get(names)),
                    told);
        }
    }

    private static void compare(String path, Optional<Part> before, Optional<Part> after, Consumer<Changed> told) {
        Optional<Object> was = before.map(Part::value);
        Optional<Object> is = after.map(Part::value);
        if (was.equals(is)) {
            return;
        }
        Part either = after.or(() -> before).orElseThrow();
        if (either.form() == Form.VALUE) {
            told.accept(new Changed(path, either.subject(), was, is));
        } else {
            compare(path, partsUnlike(before, after), partsUnlike(after, before), told);
        }
    }

    /** The parts of one, without those that stand alike in the other. */
    private static Stream<Part> partsUnlike(Optional<Part> one, Optional<Part> other) {
        return one.stream().flatMap(part -> part.partsUnlike(other));
    }

    private static Map<List<String>, Part> byNames(Stream<Part> parts) {
        return parts.collect(Collectors.toMap(
                Part::names,
                part -> part,
                (one, other) -> {
                    throw new IllegalStateException("Two parts of an answer are called " + one.names());
                },
                LinkedHashMap::new));
    }

    private Optional<Part> find(Object answer, FigurePath path) {
        return path.view().equals(view) ? find(parts(Optional.of(answer)), withoutView(path)) : Optional.empty();
    }

    private static Optional<Part> find(Stream<Part> parts, List<String> names) {
        return parts.filter(part -> common(part.names(), names) == part.names().size())
                .flatMap(part -> {
                    List<String> rest = names.subList(part.names().size(), names.size());
                    return (rest.isEmpty() ? Optional.of(part) : find(part.parts(), rest)).stream();
                })
                .findFirst();
    }

    /** How many of the names lead somewhere. */
    private static int reach(Stream<Part> parts, List<String> names) {
        return parts.mapToInt(part -> {
                    int common = common(part.names(), names);
                    return common < part.names().size()
                            ? common
                            : common + reach(part.parts(), names.subList(common, names.size()));
                })
                .max()
                .orElse(0);
    }

    private static int common(List<String> some, List<String> others) {
        int most = Math.min(some.size(), others.size());
        int common = 0;
        while (common < most && some.get(common).equals(others.get(common))) {
            common++;
        }
        return common;
    }

    private static List<String> withoutView(FigurePath path) {
        return path.names().subList(1, path.names().size());
    }
}
