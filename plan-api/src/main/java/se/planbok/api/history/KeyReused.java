package se.planbok.api.history;

/** Another request has been answered under the same key. */
public final class KeyReused extends AppendFailure {

    /** @param key the key */
    public KeyReused(AnswerKey key) {
        super("Used for another request: " + key, null);
    }
}
