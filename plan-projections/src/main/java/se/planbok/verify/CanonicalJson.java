package se.planbok.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The canonical form of JSON, RFC 8785 (JCS): no space, members in order, one way to write each text and number. */
public final class CanonicalJson {

    /** ECMAScript writes numbers from here on, and below the other limit, with an exponent. */
    private static final int MOST_DIGITS_BEFORE_POINT = 21;

    private static final int MOST_ZEROS_AFTER_POINT = 6;

    private static final long GREATEST_EXACT = 1L << 53;

    /** Between these Java writes what is not whole as ECMAScript does. */
    private static final double LEAST_PLAIN = 1e-3;

    private static final double GREATEST_PLAIN = 1e7;

    private static final int USUAL_LENGTH = 1_024;

    private CanonicalJson() {}

    /**
     * The canonical form of a text.
     *
     * @throws NotCanonical when it has none: it is not JSON, has a member twice, half of a surrogate pair, a number
     *     beyond a double, or more than 500 levels
     */
    public static String of(String json) {
        return write(JsonText.parse(json));
    }

    /**
     * The canonical form of a value: maps, lists, texts, {@code Long}, {@code Double}, {@code Boolean}, {@code null}.
     *
     * @throws IllegalArgumentException when something else is in it
     */
    static String write(Object value) {
        StringBuilder out = new StringBuilder(USUAL_LENGTH);
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case Long whole -> out.append(number(whole));
            case Double real -> out.append(number(real));
            case String text -> write(text, out);
            case List<?> values -> write(values, out);
            case SortedMap<?, ?> members -> write(members, out);
            case Map<?, ?> members -> write(new TreeMap<>(members), out);
            default -> throw new IllegalArgumentException("Not of JSON: " + value.getClass());
        }
    }

    private static void write(List<?> values, StringBuilder out) {
        out.append('[');
        for (Iterator<?> each = values.iterator(); each.hasNext(); ) {
            write(each.next(), out);
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void write(SortedMap<?, ?> members, StringBuilder out) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> each = members.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<?, ?> member = each.next();
            write((String) member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            out.append(each.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text.charAt(i))) {
                out.append(text, written, i);
                escape(text.charAt(i), out);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static boolean isEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
        }
    }

    private static String number(long whole) {
        return Math.abs(whole) <= GREATEST_EXACT ? Long.toString(whole) : number((double) whole);
    }

    /** As ECMAScript writes it: the fewest digits that tell it from its neighbours. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (value < 0) {
            return "-" + number(-value);
        }
        if (value >= LEAST_PLAIN && value < GREATEST_PLAIN && value != Math.rint(value)) {
            return Double.toString(value);
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (digits.length() <= point && point <= MOST_DIGITS_BEFORE_POINT) {
            return digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= MOST_DIGITS_BEFORE_POINT) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MOST_ZEROS_AFTER_POINT < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.length() == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }

    /** Java writes at least two digits, also of the few tiny numbers for which one is enough. */
    private static BigDecimal shortest(double value) {
        BigDecimal oneDigit = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == value ? oneDigit : new BigDecimal(Double.toString(value));
    }
}
