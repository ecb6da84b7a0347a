package se.planbok.view.decision;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence with gaps for texts, taken apart once: a {@link MessageFormat} would take itself apart each time, which
 * makes the log the slowest of the views, and is not safe to share.
 *
 * @param words what stands around the gaps, one more than they
 * @param gaps the numbers of the arguments that fill them
 */
record Sentence(List<String> words, List<Integer> gaps) {

    private static final int MOST_ARGUMENTS = 10;
    private static final Pattern GAP = Pattern.compile("\u0000(\\d)\u0000");

    static Sentence of(MessageFormat format) {
        Object[] gaps = IntStream.range(0, MOST_ARGUMENTS)
                .mapToObj(number -> "\u0000" + number + "\u0000")
                .toArray();
        Matcher found = GAP.matcher(format.format(gaps));
        List<String> words = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        while (found.find()) {
            between.setLength(0);
            found.appendReplacement(between, "");
            words.add(between.toString());
            numbers.add(Integer.valueOf(found.group(1)));
        }
        between.setLength(0);
        found.appendTail(between);
        words.add(between.toString());
        return new Sentence(List.copyOf(words), List.copyOf(numbers));
    }

    /** The sentence with its gaps filled. */
    String with(String... arguments) {
        StringBuilder said = new StringBuilder(words.getFirst());
        for (int i = 0; i < gaps.size(); i++) {
            said.append(arguments[gaps.get(i)]).append(words.get(i + 1));
        }
        return said.toString();
    }
}
