package se.planbok.api.wiring;

import java.time.Clock;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Makes the identifiers of events: UUIDs of version 7 (RFC 9562), a time in milliseconds and 74 random bits. New ones are
 * the greatest, so an index over them grows at its end; among random ones each would be written to a page of its own.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int BITS_BELOW_TIME = 16;
    private static final long VERSION = 0x7000;
    private static final long RANDOM = 0x0fff;

    /** A new identifier. */
    static UUID next() {
        UUID random = UUID.randomUUID();
        long first = CLOCK.millis() << BITS_BELOW_TIME | VERSION | random.getMostSignificantBits() & RANDOM;
        return new UUID(first, random.getLeastSignificantBits());
    }

    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
