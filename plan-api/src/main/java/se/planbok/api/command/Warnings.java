package se.planbok.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.planbok.api.command.form.Pointer;
import se.planbok.api.identity.PersonalData;
import se.planbok.view.json.Json;

/**
 * What the sender of some commands is warned of: that a text seems to hold personal data, which the history would keep
 * for ever. It refuses nothing, and is no part of the answer that is kept.
 */
final class Warnings {

    private static final String BUNDLE = "se.planbok.api.command.warnings";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PersonalData personalData;
    private final List<Found> found = new ArrayList<>();

    /** @param personalData looks for it */
    Warnings(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Looks at a text that was sent. */
    void lookAt(Pointer at, String text) {
        for (PersonalData.Kind kind : personalData.in(text)) {
            found.add(new Found(at, kind));
        }
    }

    /** The answer with the warnings as a further member, in a language; as it is where there are none. */
    String addedTo(String answer, Locale language) {
        if (found.isEmpty()) {
            return answer;
        }
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        List<Warning> warnings =
                found.stream().map(one -> Warning.of(one, texts)).toList();
        String open = answer.substring(0, answer.lastIndexOf('}'));
        return open + ",\"warnings\":" + Json.mapper().writeValueAsString(warnings) + "}";
    }

    private record Found(Pointer at, PersonalData.Kind kind) {}

    private record Warning(String pointer, String detail, String code) {

        static Warning of(Found found, ResourceBundle texts) {
            String code = found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Warning(found.at().toString(), texts.getString(code), code);
        }
    }
}
