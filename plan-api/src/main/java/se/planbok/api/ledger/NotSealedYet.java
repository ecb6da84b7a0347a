package se.planbok.api.ledger;

/** What is asked for will be sealed in a moment, and is not yet. */
public final class NotSealedYet extends RuntimeException {

    NotSealedYet() {
        super(null, null, false, false);
    }
}
