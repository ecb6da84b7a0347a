package se.planbok.plan.value;

/**
 * A name for machines and links: a–z, 0–9 and single hyphens between, 1–100 characters, unique within its kind and
 * stable for ever (R1).
 */
public record Key(String text) implements Comparable<Key> {

    /** The most characters of a key. */
    public static final int MAX_LENGTH = 100;

    /** @throws InvalidValue {@code key-form} */
    public Key {
        if (!wellFormed(text)) {
            throw new InvalidValue("", "key-form", MAX_LENGTH);
        }
    }

    private static boolean wellFormed(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        boolean hyphenAllowed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                hyphenAllowed = true;
            } else if (c == '-' && hyphenAllowed) {
                hyphenAllowed = false;
            } else {
                return false;
            }
        }
        return hyphenAllowed;
    }

    @Override
    public int compareTo(Key other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
