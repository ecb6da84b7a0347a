package se.planbok.api.ledger;

/** The ledger cannot be gone on with: signing would put a seal on something that is not right. */
final class SealingRefused extends RuntimeException {

    SealingRefused(String reason) {
        super(reason, null, false, false);
    }
}
