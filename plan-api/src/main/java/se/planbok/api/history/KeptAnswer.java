package se.planbok.api.history;

import java.util.Arrays;
import java.util.Objects;

/**
 * The first answer to a request with an {@code Idempotency-Key}, to be given again when the request comes again.
 *
 * @param key     under which it is found
 * @param digest  of the request's body, in canonical form; the same key with another digest is another request
 * @param version the stream's version that the answer speaks of
 * @param answer  JSON as it was given
 */
public record KeptAnswer(AnswerKey key, byte[] digest, long version, String answer) {

    public KeptAnswer {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(answer, "answer");
        digest = digest.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }

    /** Whether both answer the same request, as far as key and digest tell. */
    public boolean isToSameRequestAs(KeptAnswer other) {
        return key.equals(other.key) && Arrays.equals(digest, other.digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptAnswer that
                && isToSameRequestAs(that)
                && version == that.version
                && answer.equals(that.answer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, Arrays.hashCode(digest), version, answer);
    }
}
