package se.planbok.api.ledger;

import java.util.UUID;

/** There is no such event. */
public final class NoSuchEvent extends RuntimeException {

    NoSuchEvent(UUID id) {
        super(id.toString(), null, false, false);
    }
}
