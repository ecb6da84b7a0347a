package se.planbok.effect.value;

import java.util.Optional;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;

/**
 * An effect study's identifier, {@code <organisation>-effekt-<initiative>} such as {@code rus-effekt-atgardswebb}.
 *
 * @param text the identifier
 */
public record EffectStudyId(String text) {

    private static final String MIDDLE = "-effekt-";

    /** @throws InvalidValue {@code effect-study-id-form} */
    public EffectStudyId {
        if (text.length() > 2 * Key.MAX_LENGTH + MIDDLE.length()
                || !text.matches("[a-z0-9]+(-[a-z0-9]+)*-effekt-[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new InvalidValue("", "effect-study-id-form");
        }
    }

    /** The identifier of the study of an organisation's initiative. */
    public static EffectStudyId of(Key organisation, Key initiative) {
        return new EffectStudyId(prefix(organisation.text()) + initiative);
    }

    /** How the identifiers of an organisation's studies begin; another organisation's may begin so too. */
    public static String prefix(String organisation) {
        return organisation + MIDDLE;
    }

    /** Reads an identifier; empty where the text is none. */
    public static Optional<EffectStudyId> parse(String text) {
        try {
            return Optional.of(new EffectStudyId(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
