package se.planbok.api.history;

import java.util.Objects;

/**
 * What an {@code Idempotency-Key} is unique within: the same person, the same stream.
 *
 * @param person who asked, a random id
 * @param stream what the request was addressed to
 * @param key    the key as it was given
 */
public record AnswerKey(String person, StreamId stream, String key) {

    public AnswerKey {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(key, "key");
    }
}
