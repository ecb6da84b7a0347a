package se.planbok.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys whose signatures count: those that are trusted, and those that they have given their word for. */
public final class Keys {

    private final Map<String, LedgerKey> trusted = new HashMap<>();

    /**
     * @param known all keys, each after the one that endorses it
     * @param trusted identifiers of those that are trusted for another reason: who asks has them from elsewhere
     */
    public Keys(List<LedgerKey> known, Collection<String> trusted) {
        for (LedgerKey key : known) {
            if (trusted.contains(key.id())
                    || key.endorsedBy()
                            .map(this.trusted::get)
                            .filter(before -> before.hasEndorsed(key))
                            .isPresent()) {
                this.trusted.put(key.id(), key);
            }
        }
    }

    /** Whether a key that counts has signed the checkpoint. */
    public boolean vouchFor(Checkpoint checkpoint) {
        LedgerKey key = trusted.get(checkpoint.key());
        return key != null && key.hasSigned(checkpoint);
    }
}
