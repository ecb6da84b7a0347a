package se.planbok.api.ledger;

/** What is asked for cannot be proved: what is stored is not what was sealed. A full check tells where. */
public final class LedgerDamaged extends RuntimeException {

    LedgerDamaged() {
        super(null, null, false, false);
    }
}
