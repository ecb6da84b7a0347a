package se.planbok.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of problems, in Swedish and English. */
public final class ProblemTexts {

    /** What is spoken where nothing else is asked for. */
    public static final Locale SWEDISH = Locale.of("sv");

    private static final String BUNDLE = "problems";
    private static final List<Locale> SPOKEN = List.of(SWEDISH, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** The language to answer in: what the reader prefers of Swedish and English, Swedish where neither is asked for. */
    public static Locale language(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank()) {
            return SWEDISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return found == null ? SWEDISH : found;
        } catch (IllegalArgumentException e) {
            // A header of the wrong form asks for nothing; it is no reason to refuse the answer itself.
            return SWEDISH;
        }
    }

    /**
     * A text.
     *
     * @param key its key
     * @param arguments what it mentions; numbers are written as the language writes them
     * @throws java.util.MissingResourceException when there is no such text
     */
    public static String text(Locale language, String key, List<Object> arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(key);
        Object[] words =
                arguments.stream().map(argument -> word(language, argument)).toArray();
        return new MessageFormat(pattern, language).format(words);
    }

    private static Object word(Locale language, Object argument) {
        return argument instanceof Wording wording ? text(language, wording.key(), wording.arguments()) : argument;
    }
}
