package se.planbok.verify;

import java.util.Optional;

/**
 * What came of a check.
 *
 * @param verified whether all holds
 * @param size of the ledger as far as it was found to hold
 * @param firstBad the first event at which it does not
 */
public record Verdict(boolean verified, long size, Optional<BadEvent> firstBad) {

    /** All holds. */
    public static Verdict good(long size) {
        return new Verdict(true, size, Optional.empty());
    }

    /** It does not. */
    public static Verdict bad(long size, BadEvent first) {
        return new Verdict(false, size, Optional.of(first));
    }
}
