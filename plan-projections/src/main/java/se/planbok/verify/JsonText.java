package se.planbok.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) as strictly as I-JSON (RFC 7493) wants it: no member twice, no half of a surrogate pair, no
 * number beyond a double. An object is a {@code Map} in the order of UTF-16 code units, an array a {@code List}; whole
 * numbers that fit are {@code Long}, all others {@code Double}; {@code null} is {@code null}.
 */
final class JsonText {

    /** Deeper than any payload, and well within a thread's stack. */
    private static final int DEEPEST = 500;

    /** So many fit into a {@code Long} whatever they are. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern NUMBER = Pattern.compile("(-?(?:0|[1-9][0-9]*))(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The value that a text is.
     *
     * @throws NotCanonical when the text is not JSON or has no canonical form
     */
    static Object parse(String text) {
        JsonText reader = new JsonText(text);
        reader.skipSpace();
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at != text.length()) {
            throw reader.fault("something follows the value");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> string();
            case 't' -> literal("true", Boolean.TRUE);
            case 'f' -> literal("false", Boolean.FALSE);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Object nested(java.util.function.Supplier<Object> content) {
        if (++depth > DEEPEST) {
            throw fault("more than " + DEEPEST + " levels");
        }
        at++;
        skipSpace();
        Object value = content.get();
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new TreeMap<>();
        if (take('}')) {
            return members;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw fault("a member's name is expected");
            }
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            if (members.containsKey(name)) {
                throw fault("a member is there twice");
            }
            members.put(name, value());
            skipSpace();
        } while (take(','));
        expect('}');
        return members;
    }

    private List<Object> array() {
        List<Object> values = new ArrayList<>();
        if (take(']')) {
            return values;
        }
        do {
            skipSpace();
            values.add(value());
            skipSpace();
        } while (take(','));
        expect(']');
        return values;
    }

    private String string() {
        at++;
        int end = at;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        return stringWithEscapes();
    }

    /** What stands for itself and is whole: most texts have nothing else. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private String stringWithEscapes() {
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw fault("a control character in a text");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        for (int i = 0; i < string.length(); i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(string.codePointAt(i))) {
                    throw fault("half of a surrogate pair");
                }
                i++;
            }
        }
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw fault("an unknown escape");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            if (c > 'f') {
                throw fault("four hexadecimal digits are expected");
            }
            int digit = Character.digit(c, 16);
            if (digit < 0) {
                throw fault("four hexadecimal digits are expected");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private Object number() {
        int digits = 0;
        long whole = 0;
        while (digits < MOST_DIGITS && at + digits < text.length() && isDigit(text.charAt(at + digits))) {
            whole = whole * 10 + text.charAt(at + digits++) - '0';
        }
        boolean ends = at + digits == text.length() || ",]} \t\n\r".indexOf(text.charAt(at + digits)) >= 0;
        if (digits > 0 && ends && (digits == 1 || text.charAt(at) != '0')) {
            at += digits;
            return whole;
        }
        return numberWithSigns();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Object numberWithSigns() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw fault("a value is expected");
        }
        at = number.end();
        if (WHOLE.matcher(number.group()).matches() && !number.group().equals("-0")) {
            return Long.valueOf(number.group());
        }
        double value = Double.parseDouble(number.group());
        if (Double.isInfinite(value)) {
            throw fault("a number beyond a double");
        }
        return value;
    }

    private Object literal(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw fault("a value is expected");
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at == text.length()) {
            throw fault("it ends too early");
        }
        return text.charAt(at);
    }

    private boolean take(char c) {
        boolean there = peek() == c;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw fault("'" + c + "' is expected");
        }
    }

    private NotCanonical fault(String what) {
        return new NotCanonical("At character " + at + ": " + what);
    }
}
