package se.planbok.view.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words to look for in the texts and keys of rows, in any case. All must be there, each in any of its Swedish forms
 * ({@code insatser} finds {@code insatsen}) or as a part of another word, as in a compound or a key. Words in quotes
 * stand beside each other, {@code or} between words takes either, and a word after a minus must not be there.
 *
 * <p>Nothing is stored for this but the words themselves: a plan's rows are some thousands, and what is kept for a
 * search would be paid for by every event.
 *
 * @param text the words, as they were asked for
 */
public record LogWords(String text) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OPERATOR = Pattern.compile("\"|(^|\\s)(-|or(\\s|$))");
    /** Between words as in a title, not before one. */
    private static final Pattern LONE_DASH = Pattern.compile("(?<!\\S)-(?!\\S)");
    /**
     * An amount as texts have it, its thousands apart. What is before it is looked at once there is a digit, since most
     * places in a text have none.
     */
    private static final Pattern GROUPED = Pattern.compile("\\d(?<!\\d\\d)\\d{0,2}( \\d{3})+(?!\\d)");

    /** The database's Swedish knows {@code -en} and {@code -ens} and not {@code -et}: of both sides that is taken off. */
    private static final String WITHOUT_NEUTER = "regexp_replace(%s, '([[:alpha:]]{3})ets?\\M', '\\1', 'g')";

    private static final String FORMS = "to_tsvector('swedish', %s) @@ websearch_to_tsquery('swedish', %s)"
            .formatted(WITHOUT_NEUTER.formatted("words"), WITHOUT_NEUTER.formatted("?"));
    private static final String PART = "strpos(words, ?) > 0";
    /** A word's stem is its beginning; rows without it are passed over before the forms of their words are made. */
    private static final String STEMS = """
            words LIKE ALL (ARRAY(
                SELECT '%%' || stem || '%%' FROM unnest(tsvector_to_array(to_tsvector('swedish', %s))) AS stem))""".formatted(WITHOUT_NEUTER.formatted("?"));

    /** A condition on a column {@code words}, with its arguments. */
    record Condition(String sql, List<Object> arguments) {}

    /** What a row's words must fulfil; they are {@linkplain #of gathered} in this class. */
    Condition condition() {
        String asked = LONE_DASH.matcher(plain(text)).replaceAll("").strip();
        if (OPERATOR.matcher(asked).find()) {
            return new Condition(FORMS, List.of(asked));
        }
        List<String> parts = asked.isEmpty() ? List.of() : Arrays.asList(SPACE.split(asked));
        List<Object> arguments = new ArrayList<>(List.of(asked));
        arguments.addAll(parts);
        arguments.add(asked);
        String all = parts.isEmpty()
                ? "true"
                : String.join(" AND ", parts.stream().map(part -> PART).toList());
        return new Condition(STEMS + " AND (" + all + " OR " + FORMS + ")", arguments);
    }

    /** The words to keep of what is said about something: in lower case, and amounts also without spaces. */
    static String of(List<String> said) {
        String words = plain(String.join("\n", said));
        List<String> amounts = GROUPED.matcher(words)
                .results()
                .map(amount -> amount.group().replace(" ", ""))
                .distinct()
                .toList();
        return amounts.isEmpty() ? words : words + "\n" + String.join(" ", amounts);
    }

    /** One letter is one sign, however it was typed. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
