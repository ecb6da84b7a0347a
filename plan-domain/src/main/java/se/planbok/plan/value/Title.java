package se.planbok.plan.value;

/** A title or a purpose: 1–200 characters on one line, not blank (R1). */
public record Title(String text) {

    /** The most characters of a title. */
    public static final int MAX_LENGTH = 200;

    /** @throws InvalidValue {@code title-length}, {@code blank} or {@code control-character} */
    public Title {
        Text.checkForm(text, "title-length", MAX_LENGTH, false);
    }

    @Override
    public String toString() {
        return text;
    }
}
