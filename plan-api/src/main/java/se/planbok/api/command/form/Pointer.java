package se.planbok.api.command.form;

/**
 * A place in a JSON document. Written as text only where something is wrong there.
 *
 * @param parent where the step is taken from; null at the root
 * @param step a member's name or an element's index
 */
public record Pointer(Pointer parent, Object step) {

    /** The document itself. */
    public static final Pointer ROOT = new Pointer(null, "");

    /** A sender's member name may be as long as the body; so much of it is told. */
    private static final int MAX_STEP = 200;

    /** One step on. */
    public Pointer to(Object next) {
        return new Pointer(this, next);
    }

    /** The pointer by RFC 6901; always writable as UTF-8. */
    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + escaped(step.toString());
    }

    private static String escaped(String step) {
        return shown(step, MAX_STEP).replace("~", "~0").replace("/", "~1");
    }

    /** A sender's text, shortened and without halves of characters, so that it can be told. */
    static String shown(String text, int max) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(max)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > max ? shown.append('…').toString() : shown.toString();
    }
}
