package se.planbok.api.replay;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A text, with what its arguments are called in it. */
    String of(String key, Object... arguments) {
        Object[] told = Stream.of(arguments).map(this::told).toArray();
        return new MessageFormat(bundle.getString(key), language).format(told);
    }

    private Object told(Object argument) {
        return switch (argument) {
            case Kind kind -> bundle.getString("the." + kind);
            case StreamName stream -> stream.told(this);
            case List<?> several ->
                several.stream().map(this::told).map(Object::toString).collect(Collectors.joining(", "));
            default -> argument;
        };
    }
}
