package se.planbok.api.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What can be seen of the sealing from outside: {@code planbok.ledger.unsealed} (events that wait),
 * {@code planbok.ledger.lag} (milliseconds since the first of them was recorded), {@code planbok.ledger.delay} (of a
 * batch, from when its first event was recorded until it was sealed), {@code planbok.ledger.refused} (1 when this node
 * may not seal).
 */
final class LedgerMeters {

    private final AtomicLong unsealed = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Timer delay;

    LedgerMeters(MeterRegistry meters) {
        Gauge.builder("planbok.ledger.unsealed", unsealed, AtomicLong::get)
                .description("Events that are stored and not sealed")
                .register(meters);
        Gauge.builder("planbok.ledger.lag", lag, AtomicLong::get)
                .description("Since the first event that waits to be sealed was recorded")
                .baseUnit("milliseconds")
                .register(meters);
        Gauge.builder("planbok.ledger.refused", refused, AtomicLong::get)
                .description("1 when this node may not seal")
                .register(meters);
        delay = Timer.builder("planbok.ledger.delay")
                .description("From when a batch's first event was recorded until it was sealed")
                .register(meters);
    }

    void observe(Window window) {
        unsealed.set(window.unsealed());
        lag.set(window.lagMillis());
    }

    void sealed(long millisSinceRecorded) {
        delay.record(Math.max(0, millisSinceRecorded), TimeUnit.MILLISECONDS);
    }

    void refuses(boolean refuses) {
        refused.set(refuses ? 1 : 0);
    }
}
