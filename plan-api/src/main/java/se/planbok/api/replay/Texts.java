package se.planbok.api.replay;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, in Swedish or English. */
final class Texts {

    private final ResourceBundle bundle;
    private final Locale language;

    Texts(Locale language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "se.planbok.api.replay.replay",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
