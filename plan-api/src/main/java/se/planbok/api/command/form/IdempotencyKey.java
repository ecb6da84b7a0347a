package se.planbok.api.command.form;

import java.util.Optional;

/**
 * The sender's own name for a request, so that sending it twice does it once.
 *
 * @param text 1–200 visible ASCII characters
 */
public record IdempotencyKey(String text) {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    /** The most characters. */
    public static final int MAX_LENGTH = 200;

    /** @throws MalformedRequest when the text has another form */
    public IdempotencyKey {
        boolean visible = text.chars().allMatch(c -> c > ' ' && c <= '~');
        if (text.isEmpty() || text.length() > MAX_LENGTH || !visible) {
            throw new MalformedRequest(FormProblem.IDEMPOTENCY_KEY_FORM.at("", MAX_LENGTH));
        }
    }

    /**
     * Reads the header.
     *
     * @param header its value; null where it was not sent
     * @throws MalformedRequest when it has another form
     */
    public static Optional<IdempotencyKey> parse(String header) {
        return Optional.ofNullable(header).map(IdempotencyKey::new);
    }
}
