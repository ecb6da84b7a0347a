package se.planbok.view.decision;

import java.util.Locale;

/**
 * What happened in words. Both languages are kept, so that a row is shown and searched in either as it was told then.
 *
 * @param sv in Swedish
 * @param en in English
 */
public record LogText(String sv, String en) {

    /** The text in the reader's language: English where that is asked for, else Swedish. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : sv;
    }
}
