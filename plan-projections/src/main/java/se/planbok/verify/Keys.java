package se.planbok.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys whose signatures count: those that are trusted, and those that they have given their word for. Of a key from
 * before a trusted one it is only said whether it has signed: what it signed, the trusted one's first checkpoint covers.
 */
public final class Keys {

    private final Map<String, LedgerKey> trusted = new HashMap<>();
    private final Map<String, LedgerKey> former = new HashMap<>();

    /**
     * @param known all keys, in the order in which they came into use
     * @param trusted identifiers of those that are trusted for another reason: who asks has them from elsewhere
     */
    public Keys(List<LedgerKey> known, Collection<String> trusted) {
        Map<String, LedgerKey> before = new HashMap<>();
        for (LedgerKey key : known) {
            if (trusted.contains(key.id()) || isEndorsed(key)) {
                this.trusted.put(key.id(), key);
                former.putAll(before);
            }
            before.put(key.id(), key);
        }
    }

    private boolean isEndorsed(LedgerKey key) {
        return key.endorsedBy()
                .map(trusted::get)
                .filter(before -> before.hasEndorsed(key))
                .isPresent();
    }

    /** Whether a key that counts has signed the checkpoint. */
    public boolean vouchFor(Checkpoint checkpoint) {
        return hasSigned(trusted.get(checkpoint.key()), checkpoint);
    }

    /** Whether a key that counts has signed the checkpoint, or one from before it. */
    public boolean know(Checkpoint checkpoint) {
        return vouchFor(checkpoint) || hasSigned(former.get(checkpoint.key()), checkpoint);
    }

    private static boolean hasSigned(LedgerKey key, Checkpoint checkpoint) {
        return key != null && key.hasSigned(checkpoint);
    }
}
