package se.planbok.plan.value;

/** Text for people: 1–10 000 characters, not blank, no control characters but line break and tab. */
public record Text(String text) {

    /** The most characters of a text. */
    public static final int MAX_LENGTH = 10_000;

    /** @throws InvalidValue {@code text-length}, {@code blank} or {@code control-character} */
    public Text {
        checkForm(text, "text-length", MAX_LENGTH, true);
    }

    static void checkForm(String text, String lengthProblem, int maxLength, boolean lines) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new InvalidValue("", lengthProblem, maxLength);
        }
        if (text.isBlank()) {
            throw new InvalidValue("", "blank");
        }
        text.codePoints().forEach(c -> {
            boolean allowedBreak = lines && (c == '\n' || c == '\r' || c == '\t');
            boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (Character.isISOControl(c) && !allowedBreak || loneSurrogate) {
                throw new InvalidValue("", "control-character");
            }
        });
    }

    @Override
    public String toString() {
        return text;
    }
}
