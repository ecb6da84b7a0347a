package se.planbok.view.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a figure stands: the view's name, then the names of members on the way through its answer. Written as a JSON
 * pointer (RFC 6901), such as {@code /budget/lines/kartor/reserved}: each name after a slash, {@code ~} as {@code ~0} and
 * a slash within a name as {@code ~1}. Members of a list stand by their {@code key}, events by their
 * number, those that have neither by their place from 0; a finding by its code and subject
 * ({@link se.planbok.view.fold.Addressed}).
 *
 * @param names the names; at least one
 */
public record FigurePath(List<String> names) {

    private static final String SLASH = "/";

    /** Copies the names. */
    public FigurePath {
        names = List.copyOf(names);
    }

    /** Reads a path; empty where the text is none. */
    public static Optional<FigurePath> parse(String text) {
        if (!text.startsWith(SLASH) || text.matches("(?s).*~(?![01]).*")) {
            return Optional.empty();
        }
        return Optional.of(new FigurePath(Arrays.stream(text.substring(1).split(SLASH, -1))
                .map(name -> name.replace("~1", SLASH).replace("~0", "~"))
                .toList()));
    }

    /** The path to a member of what stands at a path. */
    static String to(String path, List<String> names) {
        return path + written(names);
    }

    /** The name of the view that the figure belongs to. */
    public String view() {
        return names.getFirst();
    }

    /** The first so many names as a path. */
    FigurePath first(int count) {
        return new FigurePath(names.subList(0, count));
    }

    @Override
    public String toString() {
        return written(names);
    }

    private static String written(List<String> names) {
        return names.stream()
                .map(name -> SLASH + name.replace("~", "~0").replace(SLASH, "~1"))
                .collect(Collectors.joining());
    }
}
