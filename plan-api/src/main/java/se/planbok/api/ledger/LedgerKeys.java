package se.planbok.api.ledger;

import java.util.Optional;

/**
 * What this node signs with.
 *
 * @param current the key
 * @param former the key before it, which gives its word for it at the change of keys; not needed afterwards
 * @param formerIsLost whether the key before it cannot do so, and the ledger shall go on all the same
 */
public record LedgerKeys(SigningKey current, Optional<SigningKey> former, boolean formerIsLost) {

    /** One key and no change. */
    public static LedgerKeys of(SigningKey current) {
        return new LedgerKeys(current, Optional.empty(), false);
    }
}
