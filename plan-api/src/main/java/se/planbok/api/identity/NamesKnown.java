package se.planbok.api.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The full names of the directory, as they are looked for in texts. A name of one word alone is not: it may be any
 * word. They stand in memory only, and are read anew when they change here and now and then (docs/personal-data.md).
 */
public final class NamesKnown {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final int FIRST_COMBINING = 0x300;

    /** The names by their first words; in lower case. */
    private volatile Map<String, List<String>> byFirstWord = Map.of();

    /** These are the names from now on. */
    public void set(Collection<String> names) {
        byFirstWord =
                sorted(names.stream().filter(name -> name.strip().contains(" ")).toList());
    }

    /** Whether a text mentions one name, also one of a single word. */
    public static Predicate<String> mentioning(String name) {
        NamesKnown alone = new NamesKnown();
        alone.byFirstWord = sorted(List.of(name));
        return alone::isAnyIn;
    }

    private static Map<String, List<String>> sorted(Collection<String> names) {
        Map<String, List<String>> sorted = new HashMap<>();
        for (String name : names) {
            String plain = plain(name).strip().replaceAll("\\s+", " ");
            String first = plain.split(" ", 2)[0];
            sorted.computeIfAbsent(first, any -> new ArrayList<>()).add(plain);
        }
        return sorted;
    }

    /** Whether one of them is in a text, in capitals or not, also with the s of the genitive. */
    boolean isAnyIn(String text) {
        Map<String, List<String>> names = byFirstWord;
        if (names.isEmpty()) {
            return false;
        }
        String plain = plain(text);
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inWord = i < plain.length() && isOfWord(plain.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                String word = plain.substring(start, i);
                String genitiveOf = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
                if (isOneAt(plain, start, names.getOrDefault(word, List.of()))
                        || isOneAt(plain, start, names.getOrDefault(genitiveOf, List.of()))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    private static boolean isOneAt(String text, int start, List<String> candidates) {
        for (String name : candidates) {
            int end = endOf(name, text, start);
            if (end >= 0 && (endsWord(text, end) || text.charAt(end) == 's' && endsWord(text, end + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Where the name ends in the text, -1 where it does not stand there; any white space is as good as another. */
    private static int endOf(String name, String text, int start) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            if (at >= text.length()) {
                return -1;
            }
            if (name.charAt(i) == ' ') {
                int word = at;
                while (word < text.length() && isSpace(text.charAt(word))) {
                    word++;
                }
                if (word == at) {
                    return -1;
                }
                at = word;
            } else if (name.charAt(i) == text.charAt(at)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean endsWord(String text, int at) {
        return at == text.length() || !isOfWord(text.charAt(at));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '\u2019';
    }

    /** In lower case, with letters and their signs as one. */
    private static String plain(String text) {
        String whole = text.chars().anyMatch(c -> c >= FIRST_COMBINING)
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : text;
        return whole.toLowerCase(SWEDISH);
    }
}
