package se.planbok.api.erasure;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes people's own texts out of JSON, whatever it tells of. Figures, keys, days, times and codes stay, so that it can
 * be read as before.
 */
public final class TextEraser {

    /** Stands in place of a text that is taken away, for readers of either language. */
    public static final String MARK = "[borttaget / removed]";

    /** Any mark: a number may say which texts were the same. */
    private static final Pattern MARKS = Pattern.compile("\\[borttaget / removed( [0-9a-f]+)?]");

    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String CODE = "[A-Z]+(_[A-Z]+)*";
    private static final String RULE = "R[0-9]+";
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";

    /** What no text of people's own looks like: a key or two, a day, an opaque id, a code such as FIRST, a time. */
    private static final Pattern NO_TEXT = Pattern.compile(String.join("|", KEY + "(/" + KEY + ")?", CODE, RULE, TIME));

    /** Names a command or an event. */
    private static final String TYPE = "type";

    private final Predicate<String> taken;
    private final UnaryOperator<String> mark;

    /**
     * @param taken which texts are taken away
     * @param mark what then stands in place of a text; {@link #isMark}
     */
    public TextEraser(Predicate<String> taken, UnaryOperator<String> mark) {
        this.taken = taken;
        this.mark = mark;
    }

    /** With the same mark in place of each text. */
    public TextEraser(Predicate<String> taken) {
        this(taken, text -> MARK);
    }

    /** The mark that tells texts apart from others, by a number that says nothing of them. */
    public static String mark(int number) {
        return "[borttaget / removed %08x]".formatted(number);
    }

    /** Whether a text was taken away and this stands in its place. */
    public static boolean isMark(String text) {
        return MARKS.matcher(text).matches();
    }

    /** Takes the texts out of an object or an array; whether there were any. */
    public boolean erase(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> eraseMembers(object);
            case ArrayNode array -> eraseElements(array);
            default -> false;
        };
    }

    private boolean eraseMembers(ObjectNode object) {
        boolean erased = false;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (isTaken(value) && !member.getKey().equals(TYPE)) {
                member.setValue(object.stringNode(mark.apply(value.stringValue())));
                erased = true;
            } else {
                erased |= erase(value);
            }
        }
        return erased;
    }

    private boolean eraseElements(ArrayNode array) {
        boolean erased = false;
        for (int i = 0; i < array.size(); i++) {
            JsonNode value = array.get(i);
            if (isTaken(value)) {
                array.set(i, mark.apply(value.stringValue()));
                erased = true;
            } else {
                erased |= erase(value);
            }
        }
        return erased;
    }

    private boolean isTaken(JsonNode value) {
        return value.isString()
                && !isMark(value.stringValue())
                && !NO_TEXT.matcher(value.stringValue()).matches()
                && taken.test(value.stringValue());
    }
}
