package se.planbok.api.report;

import java.util.Set;

/** Writes HTML and the SVG within it. Whatever is said in it is escaped, so that no text can become markup. */
final class Markup {

    private static final Set<String> VOID = Set.of("meta");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");

    /**
     * An element.
     *
     * @param name its name
     * @param content what writes its content
     * @param attributes names and values of its attributes, in turns
     */
    Markup element(String name, Runnable content, String... attributes) {
        begin(name, attributes);
        content.run();
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text in it. */
    Markup element(String name, String text, String... attributes) {
        return element(name, () -> text(text), attributes);
    }

    /** An element with nothing in it. */
    Markup empty(String name, String... attributes) {
        return VOID.contains(name) ? begin(name, attributes) : element(name, () -> {}, attributes);
    }

    /** A style sheet, which belongs to the program and is written as it is. */
    Markup style(String sheet) {
        begin("style");
        out.append(sheet).append("</style>");
        return this;
    }

    /** Text. */
    Markup text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    /** All that is written. */
    @Override
    public String toString() {
        return out.toString();
    }

    private Markup begin(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    private void character(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isAllowed(character) ? character : '\uFFFD');
        }
    }

    /** HTML has no place for control characters other than white space, nor for halves of characters. */
    private static boolean isAllowed(int character) {
        return Character.isWhitespace(character)
                || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
